/** What somebody can prove with, beside a password, that it is them. */
export interface Factors {
  codeApp: boolean
  passkeys: number
  recoveryCodes: number
}

/** Whether they are asked for more than a password. Recovery codes only stand in for what is lost. */
export const hasFactor = ({ codeApp, passkeys }: Factors): boolean => codeApp || passkeys > 0

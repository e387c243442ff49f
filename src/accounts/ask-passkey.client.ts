import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Has the browser ask for a passkey, or make one, and answers with what it gave, as JSON; undefined if the asking led to another page. */
export async function askPasskey(options: string, { makes }: { makes: boolean }): Promise<string | undefined> {
  const asked = await fetch(options, { method: 'POST' })
  // Who must first prove that it is them is led there, and comes back.
  if (asked.redirected) {
    window.location.assign(asked.url)
    return undefined
  }
  if (!asked.ok) throw new Error(await asked.text())
  const optionsJSON = await asked.json()
  return JSON.stringify(makes ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON }))
}

/** Whether the asking ended because somebody pressed cancel, or gave none in time. */
export const isCancelled = (error: unknown): boolean => (error as Error).name === 'NotAllowedError'

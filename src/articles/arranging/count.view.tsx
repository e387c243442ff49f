/** Counting stops here: nobody asks whether it is 40,312 or 40,313. */
export const CAP = 1000

/** How many there are, as far as they were counted. */
export function Count({ of = 0, what }: { of: number | undefined; what: string }) {
  const number = of >= CAP ? `${CAP.toLocaleString('en')}+` : String(of)
  return (
    <>
      {number} {of === 1 ? what : `${what}s`}
    </>
  )
}

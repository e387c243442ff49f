/** What stands around every screen of the desk. */
export interface DeskFrame {
  /** The paper's name. */
  paper: string
  language: string
  /** A demo newsroom says so on every screen. */
  demo: boolean
  /** BCP 47 locale and time zone in which dates are told. */
  timeZone: string
  who: { name: string; role: string }
  /** The places this role may go to, in groups. */
  menu: { group: string; items: { label: string; path: string }[] }[]
  /** The path of this request, to mark where one is. */
  path: string
  /** What the last action says of itself, once. */
  said: string | undefined
  assets: { style: string; script: string; editor: string; icon: string }
}

declare const BROADSHEET_VERSION: string

/** The version of this program; its build says which. */
export const version = typeof BROADSHEET_VERSION === 'undefined' ? 'unbuilt' : BROADSHEET_VERSION

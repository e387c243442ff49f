import type { Settings } from '../web/settings.ts'

/** Where a picture or a file is shown. */
export type Use =
  | { place: 'lead' | 'body' | 'social'; articleId: number; headline: string; status: string }
  | { place: 'portrait'; authorId: number; name: string }
  | { place: SettingsPlace }
export type SettingsPlace = 'logo' | 'video' | 'advertisement'

/** Which articles show it, and where in them. */
export interface ArticleUse {
  mediaId: number
  place: 'lead' | 'body' | 'social'
}

/** What an article shows, from its content. */
export const usesIn = (content: {
  leadId: number | null
  bodyMedia: number[]
  social: { pictureId: number | null }
}): ArticleUse[] => [
  ...(content.leadId === null ? [] : [{ mediaId: content.leadId, place: 'lead' as const }]),
  ...[...new Set(content.bodyMedia)].map((mediaId) => ({ mediaId, place: 'body' as const })),
  ...(content.social.pictureId === null ? [] : [{ mediaId: content.social.pictureId, place: 'social' as const }]),
]

/** The pictures that the paper's settings name. */
export function picturesIn({ logo, video, ads }: Settings): { id: number; place: SettingsPlace }[] {
  const named: { id: number | null | undefined; place: SettingsPlace }[] = [
    { id: logo, place: 'logo' },
    { id: video?.picture, place: 'video' },
    ...Object.values(ads).map((ad) => ({ id: ad?.picture, place: 'advertisement' as const })),
  ]
  return named.filter((picture) => typeof picture.id === 'number') as { id: number; place: SettingsPlace }[]
}

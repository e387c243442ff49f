import { isCorrection, type Article, type Change, type Label } from '../articles/article.ts'
import type { Author } from '../articles/author.ts'
import { ogPicture, type Picture } from '../media/picture.ts'
import { lineage } from '../sections/section.ts'
import type { Paper } from '../web/paper.ts'

/** What a page tells machines of itself, in the words of schema.org. Properties that are undefined are not written. */
export interface Thing {
  '@type': string
  [property: string]: unknown
}

export interface ArticleFacts {
  article: Omit<Article, 'authorIds' | 'tagIds'>
  authors: Author[]
  pictures: Map<number, Picture>
  /** How many readers see; none where there are none. */
  comments?: number
}

/** Things as the text of `<script type="application/ld+json">`: no `<` that could end the script, and no line end that old parsers stumble over. */
export const jsonLd = (things: Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** An article and the way to it. */
export const articleJsonLd = (paper: Paper, facts: ArticleFacts): string =>
  jsonLd([
    newsArticle(paper, facts),
    ...breadcrumbs(paper, [...trail(paper, facts.article.sectionId), { name: facts.article.headline }]),
  ])

/** A list of the paper's and the way to it. */
export function breadcrumbsJsonLd(paper: Paper, list: { title: string; path: string }): string {
  const section = paper.sections.find((section) => section.path === list.path)
  return jsonLd(breadcrumbs(paper, section ? trail(paper, section.id) : [{ name: list.title, path: list.path }]))
}

/** The paper itself, for its front page. */
export const paperJsonLd = (paper: Paper): string => jsonLd([newsMediaOrganization(paper)])

/** A published article. One that was paid for is no news, and one from elsewhere names its original. */
export function newsArticle(paper: Paper, { article, authors, pictures, comments }: ArticleFacts): Thing {
  const { origin, settings } = paper
  const [section] = lineage(paper.sections, article.sectionId)
  const lead = article.leadId === null ? undefined : pictures.get(article.leadId)
  const corrections = article.changes.filter(isCorrection).map(correctionComment)
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: settings.name,
    url: origin,
    correctionsPolicy: absolute(paper, settings.policies.corrections),
  }
  return {
    '@type': TYPES[article.label],
    url: absolute(paper, article.path),
    headline: article.headline,
    datePublished: date(article.publishedAt),
    dateModified: date(article.updatedAt ?? article.publishedAt),
    author: authors.length > 0 ? authors.map((author) => authorOf(paper, author)) : publisher,
    publisher: authors.length > 0 ? publisher : undefined,
    isAccessibleForFree: true,
    publishingPrinciples: absolute(paper, settings.policies.ethics),
    articleSection: section?.name,
    inLanguage: article.language,
    image: lead && absolute(paper, ogPicture(lead)?.url),
    isBasedOn: article.attribution?.url ?? undefined,
    commentCount: comments || undefined,
    correction: corrections.length > 0 ? corrections : undefined,
  }
}

/** The way from the front page to a page; nothing where there is none. The last crumb, the page itself, needs no path. */
export function breadcrumbs(paper: Paper, crumbs: { name: string; path?: string }[]): Thing[] {
  if (crumbs.length === 0) return []
  const itemListElement = crumbs.map(({ name, path }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name,
    item: absolute(paper, path),
  }))
  return [{ '@type': 'BreadcrumbList', itemListElement }]
}

/** Who publishes the paper, and by which rules. */
export function newsMediaOrganization(paper: Paper): Thing {
  const { name, motto, founded, email, social, policies } = paper.settings
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: paper.origin,
    logo: absolute(paper, paper.logo?.url),
    slogan: motto || undefined,
    foundingDate: founded === null ? undefined : String(founded),
    email: email ?? undefined,
    sameAs: social.length > 0 ? social.map(({ url }) => url) : undefined,
    publishingPrinciples: absolute(paper, policies.ethics),
    ethicsPolicy: absolute(paper, policies.ethics),
    correctionsPolicy: absolute(paper, policies.corrections),
    ownershipFundingInfo: absolute(paper, policies.ownership),
  }
}

const TYPES: Record<Label, string> = {
  news: 'NewsArticle',
  interview: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  sponsored: 'AdvertiserContentArticle',
}

const correctionComment = ({ reason, at }: Change): Thing => ({
  '@type': 'CorrectionComment',
  text: reason,
  datePublished: date(at),
})

const authorOf = (paper: Paper, author: Author): Thing => ({
  '@type': author.kind === 'person' ? 'Person' : 'Organization',
  name: author.name,
  url: absolute(paper, author.path),
})

const trail = (paper: Paper, sectionId: number | null) => lineage(paper.sections, sectionId).toReversed()

const absolute = ({ origin }: Paper, path: string | null | undefined): string | undefined =>
  path ? URL.parse(path, origin)?.href : undefined

const date = (at: number | null) => (at === null ? undefined : new Date(at).toISOString())

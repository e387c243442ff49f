import type { DemoArticle } from '../town.ts'
import { businessArticles } from './business.ts'
import { councilArticles } from './council.ts'
import { cultureArticles } from './culture.ts'
import { environmentArticles } from './environment.ts'
import { harbourArticles } from './harbour.ts'
import { newsArticles } from './news.ts'
import { opinionArticles } from './opinion.ts'
import { schoolsArticles } from './schools.ts'
import { sportArticles } from './sport.ts'

export const articles: DemoArticle[] = [
  ...newsArticles,
  ...councilArticles,
  ...harbourArticles,
  ...schoolsArticles,
  ...businessArticles,
  ...environmentArticles,
  ...cultureArticles,
  ...sportArticles,
  ...opinionArticles,
]

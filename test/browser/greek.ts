import { BLANK, LABELS, type Content, type Label } from '../../src/articles/article.ts'
import { beginArticle, publishArticle, reviseArticle, takeDownArticle } from '../../src/articles/articles.commands.ts'
import { insertAuthor } from '../../src/articles/authors.sql.ts'
import { insertCollection, insertPick } from '../../src/articles/collections.sql.ts'
import type { Tx } from '../../src/db/schema.ts'
import { keepDemoPictures } from '../../src/demo/ready-pictures.ts'
import { insertPicture } from '../../src/media/media.sql.ts'
import { insertSection, insertTag } from '../../src/sections/sections.sql.ts'
import { settingsSchema } from '../../src/web/settings.ts'
import { insertSite } from '../../src/web/site.sql.ts'
import { DEMO_PICTURES, type TownOptions } from '../town.ts'

const HOUR = 60 * 60 * 1000
const COUNT = 20

/** The pages of the Greek paper, one of each kind. */
export const GREEK_PAGES: [kind: string, path: string][] = [
  ['front page', '/'],
  ['section', '/eidiseis'],
  ['sub-section', '/eidiseis/limani'],
  ['section without a story', '/kenon'],
  ['tag', '/tag/thalassa'],
  ['author, a person', '/author/eleni'],
  ['author, an organisation', '/author/praktoreio'],
  ['staff picks', '/staff-picks'],
  ['latest', '/latest'],
  ['article with everything', '/eidiseis/limani/arthro-20'],
  ['article that was paid for', '/eidiseis/limani/arthro-18'],
  ['article from elsewhere', '/eidiseis/limani/arthro-17'],
  ['static page', '/schetika'],
  ['address of nothing', '/tipota'],
  ['article taken down', '/eidiseis/limani/arthro-1'],
]

/** Fills a site with a paper all in Greek letters, whose own language is another: whatever is shown in Latin ones is the program's. */
export const greekPaper =
  (language: string): NonNullable<TownOptions['fill']> =>
  async ({ database, files, now }) => {
    const drawn = await keepDemoPictures(files, DEMO_PICTURES)
    await database.transact(async (tx) => {
      const greek = { alt: 'Το λιμάνι την αυγή', caption: 'Το λιμάνι', credit: 'Σχέδιο: Ελένη', creditUrl: null }
      const keep = async (name: string) => (await insertPicture(tx, { ...drawn.get(name)!, ...greek }, now)).id
      const [harbour, face, badge, still] = [
        await keep('harbour-dawn'),
        await keep('portrait-ines-calloway'),
        await keep('logo-coastwire'),
        await keep('video-poster'),
      ]
      await insertSite(tx, { settings: settings(language, still), demo: true }, now)
      const place = { description: 'Όσα γίνονται εδώ', position: 0 }
      const news = await insertSection(tx, {
        ...place,
        parentId: null,
        name: 'Ειδήσεις',
        slug: 'eidiseis',
        wantedPath: '/eidiseis',
      })
      await insertSection(tx, { ...place, parentId: null, name: 'Κενόν', slug: 'kenon', wantedPath: '/kenon' })
      const port = await insertSection(tx, {
        ...place,
        parentId: news.id,
        name: 'Λιμάνι',
        slug: 'limani',
        wantedPath: '/eidiseis/limani',
      })
      const sea = await insertTag(tx, { name: 'Θάλασσα', slug: 'thalassa' })
      const bio = { bio: 'Γράφει για το λιμάνι.', url: 'https://paradeigma.example' }
      const authors = [
        await insertAuthor(tx, {
          ...bio,
          kind: 'person',
          name: 'Ελένη Παππά',
          role: 'Συντάκτρια',
          slug: 'eleni',
          portraitId: face,
        }),
        await insertAuthor(tx, {
          ...bio,
          kind: 'organisation',
          name: 'Πρακτορείο',
          role: null,
          slug: 'praktoreio',
          portraitId: badge,
        }),
      ]
      const picks = await insertCollection(tx, {
        slug: 'staff-picks',
        name: 'Επιλογές',
        description: 'Με λόγο.',
        path: '/staff-picks',
      })
      const plain = {
        ...PLAIN,
        language,
        authorIds: authors.map(({ id }) => id),
        tagIds: [sea.id],
        sectionId: port.id,
        leadId: harbour,
      }

      await publish(tx, '/schetika', { ...plain, kind: 'page', headline: 'Σχετικά' }, now - 900 * HOUR)
      for (let n = 1; n <= COUNT; n++) {
        const content = { ...plain, ...partsOf(n, harbour), headline: `Άρθρο ${n}` }
        const id = await publish(tx, `/eidiseis/limani/arthro-${n}`, content, now - (COUNT - n + 2) * HOUR)
        if (n > COUNT - 8)
          await insertPick(tx, {
            collectionId: picks.id,
            articleId: id,
            pickedBy: authors[0]!.id,
            at: now - HOUR,
            reason: 'Αξίζει.',
          })
        if (n >= COUNT - 1)
          await update(tx, id, content, n === COUNT ? 'Διορθώθηκε ένας αριθμός' : 'Προστέθηκε μία απάντηση', now - HOUR)
        if (n === 1) await takeDownArticle(tx, id, 'Αποσύρθηκε', now)
      }
    })
  }

const settings = (language: string, still: number) => {
  const url = 'https://paradeigma.example'
  return settingsSchema.parse({
    name: 'Ο Φανός',
    motto: 'Ανεξάρτητη εφημερίδα',
    founded: 2009,
    language,
    social: [{ title: 'Μαστόδον', url }],
    pages: [{ title: 'Σχετικά', path: '/schetika' }],
    support: { service: 'Στήριξη', url },
    video: { title: 'Ταινίες', url, words: 'Κάθε Παρασκευή.', picture: still },
    ads: { beside: { text: 'Αγγελία', url }, under: { text: 'Αγγελία', url }, stream: { text: 'Αγγελία', url } },
  })
}

const PLAIN: Content = {
  ...BLANK,
  standfirst: 'Τι έγινε και γιατί.',
  body: '<p>Το λιμάνι ξυπνά πριν από την πόλη.</p>'.repeat(4),
  language: '',
}

/** Every label by turns; the newest has every part of an article, and the older ones what it can't have beside. */
function partsOf(n: number, picture: number): Partial<Content> {
  const label = { label: LABELS[n % LABELS.length] as Label }
  const url = 'https://paradeigma.example/1'
  if (n === COUNT) {
    const attribution = { source: 'Πρακτορείο', url, reporter: 'Νίκος' }
    return { ...label, label: 'analysis', body: everything(picture), disclosure: 'Η συντάκτρια ψαρεύει.', attribution }
  }
  if (n === 18) return { label: 'sponsored' }
  if (n === 17) return { ...label, attribution: { source: 'Πρακτορείο', url: null, reporter: null }, authorIds: [] }
  return label
}

const everything = (picture: number) => `
<p>Το λιμάνι.<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup> <abbr title="ένα">Α</abbr> <kbd>Β</kbd></p><h2>Πρώτα</h2><p>Τα πλοία.</p>
<ul><li>Ένα</li><li>Δύο</li></ul><blockquote><p>Είπε.</p><footer>Νίκος</footer></blockquote>
<table><tr><th scope="col">Τόπος</th></tr><tr><td>Λιμάνι</td></tr></table>
<figure class="picture" data-media="${picture}"></figure>
<figure class="embed" data-url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" data-title="Η παλίρροια"></figure>
<figure class="embed" data-url="https://paradeigma.example/tainia"></figure>
<aside class="box"><h3>Αριθμοί</h3><p>Πέντε.</p></aside><details><summary>Κι άλλα</summary><p>Τίποτα.</p></details>
<pre><code>α = β</code></pre><hr><p>Τέλος.</p><ol class="footnotes"><li id="note-1"><p>Σημείωση. <a href="#ref-1">↩</a></p></li></ol>`

async function publish(tx: Tx, path: string, content: Content, at: number): Promise<number> {
  const { id } = await beginArticle(tx, content, path, at)
  await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
  return id
}

async function update(tx: Tx, id: number, content: Content, reason: string, at: number): Promise<void> {
  await reviseArticle(tx, id, content, reason, at)
  await publishArticle(tx, id, { kind: 'updated', reason, at }, at)
}

import { PictureBox } from '../media/picture-box.view.tsx'
import type { Picture } from '../media/picture.ts'
import type { Paper } from '../web/paper.ts'
import type { AdSlot } from '../web/settings.ts'
import { wordsOf } from '../web/words/words.ts'

/** The paper's own advertisement in a slot, plainly labelled. An empty slot is not drawn. */
export function HouseAd({ paper, slot, pictures }: { paper: Paper; slot: AdSlot; pictures: Map<number, Picture> }) {
  const ad = paper.settings.ads[slot]
  if (!ad) return null
  const picture = ad.picture === null ? undefined : pictures.get(ad.picture)
  return (
    <div class={`ad ${slot}`}>
      <p class="tiny">{wordsOf(paper.settings.language)('ad')}</p>
      <a href={ad.url} rel="sponsored noopener">
        {picture ? <PictureBox picture={picture} alt={picture.alt || ad.text} sizes="300px" /> : ad.text}
      </a>
    </div>
  )
}

/** The pictures that the paper's own boxes show. */
export const standingPictures = ({ settings }: Paper): (number | null)[] => [
  ...Object.values(settings.ads).map((ad) => ad.picture),
  settings.video?.picture ?? null,
]

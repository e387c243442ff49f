// What lies on the demo's desk: nobody outside has read any of it yet.

import type { Label } from '../articles/article.ts'

export interface DemoDraft {
  /** The address of who writes it, as in `newsroom`. */
  by: string
  section: string
  label: Label
  headline: string
  standfirst: string
  body: string
}

const at = (name: string) => `${name}@port-ellery-lantern.example`

/** One by each who writes. */
export const drafts: DemoDraft[] = [
  {
    by: at('mara'),
    section: 'opinion',
    label: 'opinion',
    headline: 'What we owe the people who answer the phone',
    standfirst: '',
    body: `<p>Every story in this paper begins with somebody who picked up. Most of them are not paid to, many of them are told not to, and none of them gets their name in the headline.</p>
<p>This is a note for the year's end, and for now it is only a list of names.</p>`,
  },
  {
    by: at('juno'),
    section: 'culture',
    label: 'news',
    headline: 'The lamp room finds its films',
    standfirst: 'Eleven reels turned up behind a boiler. Two of them can still be shown.',
    body: `<p>The reels lay in a tin trunk behind the boiler of the old Lamp Room cinema, under a coat that nobody has claimed. Nine have turned to vinegar. The other two show the regatta of 1931 and, for four minutes, a dog.</p>`,
  },
  {
    by: at('samuel'),
    section: 'council',
    label: 'analysis',
    headline: 'How the bridge vote was won',
    standfirst: 'Three councillors changed their minds in a fortnight. We asked each of them why.',
    body: `<p>On the first Tuesday of the month there were seven votes for mending the Swing Bridge. On the third there were nine.</p>
<h2>The first</h2>
<p>To come, when she has read her quotations.</p>`,
  },
  {
    by: at('ines'),
    section: 'harbour',
    label: 'news',
    headline: 'What the dredger brings up',
    standfirst: 'Anchors, a pram, and a question about the mud.',
    body: `<p>The bucket comes up every forty seconds. The foreman reads it like a newspaper: clay, clay, rope, clay, a pram.</p>`,
  },
  {
    by: at('walter'),
    section: 'opinion',
    label: 'opinion',
    headline: 'Against the second bell',
    standfirst: 'The ferry rings twice. Once would do.',
    body: `<p>I have timed it. Between the first bell and the second nobody has ever come running who would not have come running anyway.</p>`,
  },
]

/** The one that waits for an editor, with what was said about it so far. */
export const inReview: DemoDraft & { sent: string; note: { by: string; words: string } } = {
  by: at('ines'),
  section: 'harbour',
  label: 'news',
  headline: 'Who pays when the slipway cracks',
  standfirst: 'The board says the yard, the yard says the board, and the crack is now as wide as a thumb.',
  body: `<p>The crack in the Old Slipway has been measured every Monday since May. It was four millimetres wide then. Last Monday it was nineteen.</p>
<p>The slipway belongs to the Harbour Board. The boats on it belong to Garrick’s yard, which has used it under a lease of 1988 that says the tenant shall keep “the surface and fittings in good order”. Whether a crack through the whole slab is the surface is what the two have been writing to each other about.</p>
<blockquote><p>We repair what we break. We did not break this.</p><footer>Lena Garrick, Garrick’s yard</footer></blockquote>
<p>The board did not answer our questions by Friday. A repair would cost between 60,000 and 90,000 dollars, says an engineer who has looked at it for neither side.</p>`,
  sent: 'The board still owes us an answer; I have given them until four.',
  note: {
    by: at('samuel'),
    words:
      'Good. Please say in the second paragraph who the engineer is, or why we don’t name him. And the lease: have we seen it ourselves?',
  },
}

/** The one that visitors see appear, five minutes after the start. */
export const scheduled: DemoDraft = {
  by: at('samuel'),
  section: 'news',
  label: 'news',
  headline: 'This just in: the tide turned on time',
  standfirst: 'High water at Custom House Steps came when the table said it would. We were there.',
  body: `<p>High water came to Custom House Steps this evening at the minute that the tide table had named for it, eleven months ago.</p>
<p>Nobody was surprised. The harbour master noted the height, 4.6 metres, in a book that has been kept since 1871, and went back in.</p>
<p>This piece was written earlier and scheduled. It came out by itself, which is what it is here to show.</p>`,
}

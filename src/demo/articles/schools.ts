import type { DemoArticle } from '../town.ts'

export const schoolsArticles: DemoArticle[] = [
  {
    slug: 'netherfield-high-later-start',
    label: 'news',
    section: 'schools',
    tags: ['netherfield-high', 'schools-board', 'trams-and-buses', 'data'],
    authors: ['ruth-abernethy'],
    headline: 'An extra fifty minutes in bed, and what the register says it did',
    standfirst:
      'Netherfield High opened at a quarter past nine for two terms. Lateness fell by two thirds and absence by a fifth. Marks did not move.',
    hoursAgo: 44,
    picture: { name: 'school', caption: 'Netherfield High at ten past nine, which used to be the second lesson.' },
    disclosure: 'Ruth Abernethy taught at Netherfield High until 2017 and has a godson in Year 9.',
    body: `
<p>Netherfield High will go on opening at a quarter past nine. The Schools Board decided by six votes to one to keep the later start, after a trial of two terms in which the school’s 1,460 pupils came more often, came on time, and did about as well as before.</p>
<p>The day had begun at 8.25. For the trial it was moved by fifty minutes at one end and thirty-five at the other, with a shorter lunch. Absence fell from 8.1 per cent of sessions, over the same two terms of the year before, to 6.4. The number of pupils who signed the late book fell from 61 on an average morning to 22.</p>
<p>“I used to teach the first lesson to a row of coats,” said Dr Helen Osei-Bright, the head teacher, who still takes one chemistry class. “Now there are people in them.”</p>
<h2>How much of it was the clock?</h2>
<p>Not all. Skerrow High, which is of much the same size and opened at 8.30 throughout, saw its absence fall from 7.9 per cent to 7.3 in the same months, probably because the year before had been a bad one for influenza. If Netherfield would have had that improvement anyway, the later start is worth 1.1 points of the 1.7, or about sixteen pupils in their seats each day who would not have been.</p>
<p>Marks are another matter. The school’s own tests in mathematics and English, set and marked as before, moved by less than half a point in either direction. The board’s adviser, Dr Ansel Wray, who had warned that two terms were too short to tell, said that they had been too short to tell.</p>
<h2>What it costs</h2>
<p>Ellery Transit moved four buses and asks $38,000 a year for them. The rowing club has lost its hour of daylight in winter and will get the school’s gymnasium on two evenings. Parents who start work at eight were the largest group against: 212 of the 903 who answered the school’s letter. For their children the library opens from half past seven, with toast, and 74 pupils come on a usual day.</p>
<p>Teachers voted by 58 to 19 in favour. The 19, said their spokesman, Crispin Dole, were mostly those with children of their own in schools that start at half past eight. “I now have two mornings,” he said, “and I am late for the first.”</p>
<p>Miriam Achterberg, who chairs the board, cast the sixth vote. The one against was that of Reuben Stott, who thought that the young should get up. He was asked by a pupil in the public seats, Ottilie Brand, 15, at what time he did. He said at half past eight, being retired, and took it well.</p>
`,
  },
  {
    slug: 'farside-primary-stays-open',
    label: 'news',
    section: 'schools',
    tags: ['schools-board', 'swing-bridge'],
    authors: ['ruth-abernethy'],
    headline: 'Farside Primary is small, half empty and staying open',
    standfirst: 'The Schools Board drops a merger across the river after working out how the children would have crossed it.',
    hoursAgo: 703,
    picture: null,
    body: `
<p>Farside Primary, with 188 pupils in a building for 360, will not be merged with St Brannock’s. The Schools Board withdrew the plan by five votes to two when a paper from its own transport officer showed that the merger would cost more than it saved.</p>
<p>Closing the building would have spared the board $214,000 a year in heating, cleaning and repair, and the salary of one head teacher. It would also have put 188 children between five and eleven on the other side of a river whose bridge is shut to buses. The officer, Gwilym Sorrel, priced three ways over: by coach through Upper Wend, at $296,000 a year and fifty minutes each way; by ferry with six escorts, at $241,000; and on foot across the Swing Bridge in a crocodile, at nothing, “in weather to be agreed”.</p>
<p>“I did not set out to sink it,” he said. “I was asked for a timetable.”</p>
<p>Lorcan Beale, who sits for Farside on the council, had brought 1,904 signatures and did not need them. The number was chosen with care: it is the number of times the bridge opened in its last full year of working.</p>
<p>The empty half of the school remains a question. The head teacher, Jonty Blackwood, would let four rooms to the surgery, which is in a house with stairs; the doctors have asked for five. The board will answer next month. It has also asked how many children now living in Farside will be of an age for school in three years, and the answer from the health visitors is 241, which nobody had asked before.</p>
<p>Mr Blackwood told his pupils at assembly. There was a cheer, he said, and then a hand went up at the back. “She wanted to know whether they would still be going on the boat.”</p>
`,
  },
  {
    slug: 'quayside-infants-fish',
    label: 'news',
    section: 'schools',
    tags: ['schools-board', 'fishing', 'food'],
    authors: ['ruth-abernethy'],
    headline: 'Quayside Infants try the fish that lands across the road',
    standfirst: 'It used to come frozen, from 900 kilometres away. The new kind is cheaper and has been spoken to.',
    hoursAgo: 3112,
    picture: { name: 'fish-market', caption: 'The fish market, 140 metres from the school kitchen.' },
    body: `
<p>For at least twenty years the fish served at Quayside Infants had come frozen in a lorry from 900 kilometres away, past the fish market, which is 140 metres from the kitchen. Since the start of term it has come in a handcart.</p>
<p>The cook, Bernadette Oyle, asked why when a lorry could not get down Market Street and she saw its papers. The contract allowed for <q>white fish, portioned</q> and cost $9.10 a kilogram. On the quay that morning whiting stood at $2.35. With filleting, ice and a porter’s time it comes to $6.40 on the plate.</p>
<p>The difference, over 205 children and 38 Fridays, is $1,680 a year, which has bought an oven.</p>
<p>The porter is Dougal Reeve, who brings the boxes himself and was asked, by a boy of six, whether the fish had been happy. He said that he had known some of them quite well. Of 205 plates on the first Friday, 171 came back empty. On the last frozen Friday it had been 118.</p>
`,
  },
]

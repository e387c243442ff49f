import type { DemoArticle } from '../town.ts'

export const environmentArticles: DemoArticle[] = [
  {
    slug: 'what-the-marsh-is-worth',
    label: 'analysis',
    section: 'environment',
    tags: ['sallow-marsh', 'flooding', 'data'],
    authors: ['ines-calloway'],
    headline: 'What the marsh is worth, and what it is not',
    standfirst: 'Sallow Marsh takes up two per cent of the town’s carbon. That is the wrong reason to be grateful to it.',
    hoursAgo: 7,
    picture: {
      name: 'salt-marsh',
      caption: 'Creek 14, where the survey’s longest core was taken: 2.3 metres of mud, and about nine hundred years.',
    },
    body: `
<p>A council resolution calls Sallow Marsh “the lung of Port Ellery”. So does the sign at the car park. For two years Dr Fenella Quay of Skerrow College has been measuring how well it breathes, with forty-two cores of mud and a great many sandwich bags, and her report is out. The marsh buries 6.2 tonnes of CO<sub>2</sub> in each hectare each year. There are 640 hectares. That makes 3,970 tonnes.</p>
<p>The town gives off about 209,000. The lung, then, takes in 1.9 per cent of our breath. If every household drove twenty-five kilometres a week less, it would do about as much.</p>
<p>“I was asked not to put it like that,” said Dr Quay. “But somebody was going to divide.”</p>
<h2>Why it still matters</h2>
<p>Marsh carbon differs from tree carbon in one way: it is kept. The mud has no air in it, so that what sinks does not rot, and at the bottom of the longest core there were stems of sea aster, still recognisable, from about the year 1100. Across the marsh the top metre alone holds an estimated 148,000 tonnes of carbon. Let the edge wash away and some of that goes back.</p>
<p>It is washing away, on the east. The report’s other map shows a strip eleven metres wide which was marsh in 2006 and is now water: 0.2 hectares a year, on average, along four kilometres of edge. Inland the surface is rising by 4.1 millimetres a year, faster than the sea has been. It grows upward and is eaten sideways.</p>
<h2>The better number</h2>
<p>On page 61 there is a figure that has nothing to do with carbon. Gauges were set in a line across the marsh from the open bay to the Sluice Lane bank, and left for two winters. In the eleven gales of that time, waves which stood 0.82 metres high at the outer edge were down to 0.31 at the bank. Each 100 metres of grass took off about four centimetres.</p>
<p>The bank was built for waves of 0.4 metres. Without the marsh it would have to be higher by 60 centimetres along 2.7 kilometres, and Sunniva Clegg, the town engineer, puts that at $7.8 million, “if the ground would carry it, which it would not”. The marsh does it for nothing, and repairs itself, provided it is fed.</p>
<blockquote class="pull"><p>It grows upward and is eaten sideways.</p></blockquote>
<h2>Feeding it</h2>
<p>What it lacks is mud. Since the weir was raised in 1974 the Wend has brought down less of it, and the dredgers of the 1980s took more. The Harbour Board now <a href="/news/harbour/harbour-board-asks-to-dredge">proposes to lift another 62,000 cubic metres</a> and to drop it at sea; laid along the eastern edge, by Dr Quay’s reckoning, it would make up for sixteen years of loss. The extra cost is $700,000. The bank it would protect is worth eleven times as much.</p>
<p>Bettany Crewe, who has been warden for twenty-two years, has asked for the sign at the car park to be changed. She does not want <q>lung</q>. She does not much want <q>sea wall</q> either, which would bring people with concrete. Her suggestion has gone to the council for approval. It reads: <q>This is a marsh. Keep to the path. It is busy.</q></p>
<aside class="box">
<h3>The report</h3>
<p><cite>Carbon burial and wave loss on Sallow Marsh</cite>, by F. Quay and others, Skerrow College, 94 pages. Paid for by the Sallow Marsh Trust ($61,000) and the region ($40,000). Burial rates are given as 6.2 ± 1.4 tonnes, so that the town’s share may be anything from 1.5 to 2.3 per cent.</p>
</aside>
`,
  },
  {
    slug: 'solar-roofs-first-year',
    label: 'analysis',
    section: 'environment',
    tags: ['energy', 'data'],
    authors: ['dev-anand-pillai'],
    headline: 'Four hundred roofs, one year: what the sun paid',
    standfirst:
      'Netherfield’s shared panels earned their owners $449 a roof. The promise had been $553, and the pigeons are partly to blame.',
    hoursAgo: 241,
    picture: { name: 'solar-roofs', caption: 'Cooper’s Rise, Netherfield, where 61 of 74 houses have panels.' },
    disclosure: 'Dev Anand Pillai rents a flat on Cooper’s Rise with panels on its roof, and holds no share in the society.',
    body: `
<p>Netherfield Community Energy put panels on 412 roofs and promised each household $553 a year. The first full year is in. It came to $449, or 81 per cent of the promise, and the society has printed the shortfall on the front page of its report, where I confess I did not expect to find it.</p>
<table>
<caption>What the roofs made, in megawatt hours</caption>
<thead><tr><th scope="col">Quarter</th><th scope="col">Promised</th><th scope="col">Made</th><th scope="col">Used at home</th><th scope="col">Sold</th></tr></thead>
<tbody>
<tr><th scope="row">January to March</th><td>190</td><td>168</td><td>79</td><td>89</td></tr>
<tr><th scope="row">April to June</th><td>430</td><td>412</td><td>138</td><td>274</td></tr>
<tr><th scope="row">July to September</th><td>410</td><td>391</td><td>135</td><td>256</td></tr>
<tr><th scope="row">October to December</th><td>205</td><td>191</td><td>90</td><td>101</td></tr>
<tr><th scope="row">Year</th><td>1,235</td><td>1,162</td><td>442</td><td>720</td></tr>
</tbody>
</table>
<p>The roofs made 6 per cent less than they should. Yet the money fell short by 19. The difference lies in the last two columns. Power used at home saves 31 cents a kilowatt hour, and power sold earns 11. The plan supposed that half would be used at home. In fact it was 38 per cent, because at noon people are out.</p>
<p>So the sun paid $137,020 in saved bills and $79,200 in sales. After upkeep of $31,400 there was $184,820, and divided by 412 that is $449.</p>
<h2>Pigeons</h2>
<p>The missing 73 megawatt hours have three causes, says the society’s chairman, Pavel Ironside, a retired signalman who reads every meter himself. It was a dull year by 3 per cent. Nineteen inverters failed and were off for five weeks on average. And under the panels of 38 roofs there are pigeons, which like the warmth, and whose gratitude falls on the row below.</p>
<p>Netting costs $210 a roof. Mr Ironside has tried a wooden owl. “They sat on it,” he said.</p>
<h2>Noon</h2>
<p>The better remedy costs nothing. For two months now the society has sent households a message on bright mornings: it will be sunny at noon, put the washing on. In that time the share used at home has gone from 38 to 43 per cent, among those who had asked for the message. Whether they would have done it anyway is not known, since those who ask for such a message are those who like washing machines. From next month half of the new applicants, drawn by lot, will get it a season late.</p>
<p>It is the first time I have seen a community energy society run a controlled trial. I asked Mr Ironside where he had got the idea. “From the library,” he said. “They shuffle things.”</p>
`,
  },
  {
    slug: 'hob-hill-lamps-shaded',
    label: 'news',
    section: 'environment',
    tags: ['night-sky', 'energy'],
    authors: ['ines-calloway'],
    headline: 'Sixty-four street lamps to look down, so that Hob Hill can look up',
    standfirst: 'The observatory asked for darkness. The police asked for light. A roll of black tape satisfied both.',
    hoursAgo: 204,
    picture: {
      name: 'observatory',
      caption: 'Hob Hill Observatory, built by subscription in 1926, on one of its eighty clear nights a year.',
    },
    body: `
<p>The sixty-four street lamps on the roads round Hob Hill are to be fitted with shades, so that they light the road and not the sky. The council’s lighting committee found $9,600 for it, after an experiment which cost $11.40.</p>
<p>The Port Ellery Astronomical Society, which has run the observatory since 1926, measured the sky above its dome every clear night for three years. It has brightened by a quarter in that time, with the change from orange lamps to white ones. The Milky Way, which Ulla Prentice, who chairs the society, showed to schoolchildren until 2022, now has to be described to them.</p>
<p>Her request to turn the lamps off after midnight was opposed by the police and by residents of Cinder Lane, where there had been three burglaries. The committee was about to refuse when its youngest member, Tamsin Ekwueme, asked whether anyone had tried covering the top half.</p>
<p>No one had. That night Ms Prentice, Ms Ekwueme and Sergeant Bartholomew Nye went up a ladder with a roll of black tape, and taped eight lamps. The sergeant’s meter found that the pavement was brighter than before by a tenth, since the tape threw light back down. The society’s found the sky above darker by 6 per cent, from eight lamps of sixty-four.</p>
<p>“I have attended a good many consultations,” said Sergeant Nye. “It was the first with a ladder.”</p>
<p>The shades will be fitted from the observatory downwards. The society will open the dome for the first clear night after the last of them, and the residents of Cinder Lane are to be let in first.</p>
`,
  },
  {
    slug: 'sluice-lane-waiting-list',
    label: 'news',
    section: 'environment',
    tags: ['allotments', 'town-budget'],
    authors: ['ines-calloway'],
    headline: 'Eleven years for a bean row',
    standfirst:
      'There are 88 plots at Sluice Lane and 203 names on the list. A third of them turned out to be dead, gone or content.',
    hoursAgo: 1708,
    picture: { name: 'allotments', caption: 'Plot 31, held by the same family since the gardens were laid out in 1919.' },
    body: `
<p>The waiting list for an allotment at Sluice Lane had 203 names on it, and at the rate of eight plots a year the person at the bottom would have had one about when a mortgage is paid off. Then somebody wrote to all of them.</p>
<p>The somebody was Odile Farrow, who sits on the council for St Brannock’s and has herself been number 57. She used her own stamps. Of 203 letters 26 came back unopened, 31 were answered to say that the writer had moved or had found a garden, and nine by families, some of them quite cheerfully, to say that it was too late. That leaves 137.</p>
<p>She then walked the plots. Of 88, eleven had not been dug for two seasons. The rules allow the council to take back a plot after one, on notice, and nobody had given any. Seven of the eleven holders gave theirs up when asked. One wept, Ms Farrow said, from relief.</p>
<p>Four plots will be cut in half, because the list shows that most people want somewhere for beans and a chair. With the halves there are eleven places to give out at once: three whole and eight half. From the bottom of the list the wait comes down from twenty-five years to sixteen, and to eight if plots go on being halved as they fall vacant.</p>
<p>A plot costs $84 a year. It would fetch a good deal more as building land, and there was talk of that; there is none since Ms Farrow read the list to the council. Number one on it was Hyacinth Boll, who put her name down at 59 and is 70. She has taken the half nearest to the gate. She intends to grow the tomato called Sallow Point, which is slow, and says that she is used to that.</p>
`,
  },
  {
    slug: 'eels-at-netherfield-weir',
    label: 'news',
    section: 'environment',
    tags: ['sallow-marsh'],
    authors: ['ines-calloway'],
    headline: 'Eels climb Netherfield Weir by a staircase of scrubbing brushes',
    standfirst: 'Eleven were counted in the year before. This year it is 1,340.',
    hoursAgo: 5214,
    picture: null,
    body: `
<p>Young eels are getting past Netherfield Weir for the first time since it was raised in 1974. A counter at the top recorded 1,340 between the spring and midsummer tides. The year before, by net and lantern, volunteers had found eleven.</p>
<p>The difference is a sloping trough, 40 centimetres wide and fixed to the wall, lined with the heads of 316 scrubbing brushes. Water trickles down it; the eels, each about as long as a pencil, wriggle up between the bristles. The Sallow Marsh Trust built it for $2,900, of which the brushes were $632.</p>
<p>Bettany Crewe, the warden, had the idea from a boat slip on which weed had grown. She has checked the counter against a camera on three nights and found it right to within one in fifty. It also counted a rat, twice.</p>
<p>The eels have come about 6,000 kilometres, and will spend up to twenty years in the river before they go back to breed. “We have been in their way for half a century,” Ms Crewe said. “They seem to have kept trying the door.”</p>
`,
  },
]

import type { DemoArticle } from '../town.ts'

export const newsArticles: DemoArticle[] = [
  {
    slug: 'gale-warning-wend-coast',
    label: 'news',
    section: 'news',
    tags: ['weather', 'tides', 'ferry'],
    authors: ['the-lantern'],
    headline: 'Gale warning for the Wend coast; a full river at the next high water',
    standfirst:
      'North-westerly, force 8, for the coming twelve hours. No flooding is expected. We shall renew this page as the river rises.',
    hoursAgo: 1,
    picture: { name: 'storm-wave', caption: 'The promenade is closed to walkers between the bandstand and the slip.' },
    body: `
<p>A gale warning is in force for the coast from Dunmere to Hallin Bay for the coming twelve hours. The wind is north-westerly, force 7 rising to 8, with gusts of 85 kilometres an hour at Sallow Point. Pressure in the town is 983 hectopascals and steady.</p>
<ul>
<li><strong>River.</strong> About 5.47 metres at the Custom House Steps at the next high water, 45 centimetres more than the table gives and 43 below the quay. The flood gates at Sluice Lane are shut as a precaution.</li>
<li><strong>Ferry.</strong> The <em>Little Ann</em> is running every twenty minutes and will stop for an hour either side of high water.</li>
<li><strong>Bridge.</strong> The Swing Bridge is open to walkers. Cyclists are asked to dismount.</li>
<li><strong>Promenade.</strong> Closed between the bandstand and the slip.</li>
<li><strong>Trams and buses.</strong> Running, with route 6 diverted away from the sea wall.</li>
</ul>
<p>“It is a good blow and a full river and nothing else,” said Captain Yusuf Trevanion, the harbour master. “If you have a boat, look at your lines. If you have a hat, leave it at home.”</p>
<p>Why the book and the river differ is explained in <a href="/news/harbour/everything-the-tide-table-knows">Everything the tide table knows</a>.</p>
`,
  },
  {
    slug: 'bus-depot-batteries',
    label: 'news',
    section: 'news',
    tags: ['trams-and-buses', 'energy'],
    authors: ['tidewater-tv'],
    headline: 'Half of the town’s buses now run on batteries, and the depot on timetables',
    standfirst: 'Fourteen of 28 are electric. The hard part turned out to be the order in which they park.',
    hoursAgo: 58,
    picture: { name: 'bus-depot', caption: 'Coldharbour Lane: charging arms over the five outer lanes.' },
    attribution: { source: 'Tidewater TV', url: 'https://tidewatertv.example/reports/ellery-bus-depot', reporter: 'Anselm Roke' },
    body: `
<p>Ellery Transit has taken delivery of its fourteenth electric bus, and now has as many that plug in as that do not. Each goes 230 kilometres on a charge. The longest day’s work on any route is 214.</p>
<p>The vehicles have been the easy part, said the depot’s manager, Philippa Crane. Coldharbour Lane has power enough to charge six buses at once and there are five hours in which to do it. “Diesel you could leave anywhere,” she said. “Now if number nine is in front of number four and number four goes out first, I have two buses late and neither of them full.”</p>
<figure class="embed" data-url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" data-title="Inside the bus depot at four in the morning"><figcaption>Anselm Roke’s report from Coldharbour Lane. (This demonstration plays a freely licensed film, Big Buck Bunny, in place of the report.)</figcaption></figure>
<p>Her night foreman, Obadiah Flint, solved it with a sheet of graph paper. The buses are parked in the reverse of the order in which they leave, and moved once, at half past two. Nothing has gone out late since. A firm in Calder had offered to do the same by computer for $74,000.</p>
<p>The other fourteen are to be replaced over six years. Running costs have fallen from 61 cents a kilometre to 38, the company says, which over the 1.1 million kilometres driven by the first fourteen comes to $253,000 a year.</p>
`,
  },
  {
    slug: 'houseboat-mooring-fees-judgment',
    label: 'news',
    section: 'news',
    tags: ['courts', 'houseboats', 'harbour-board'],
    authors: ['ruth-abernethy'],
    headline: 'Judge strikes down mooring fees for thirty-one houseboats',
    standfirst: 'The Harbour Board doubled them without asking. The District Court says that it had to ask.',
    hoursAgo: 178,
    picture: { name: 'courthouse', caption: 'The District Court, where eleven houseboat owners had come by bicycle.' },
    body: `
<p>The Harbour Board acted unlawfully when it doubled the mooring fees of thirty-one houseboats at Farside Hard, the District Court has ruled. Judge Amara Quist set the increase aside and ordered the board to repay $83,700, with interest.</p>
<p>The fee had gone from $225 a month to $450. A notice was pinned to the pontoon, dated nine days before it took effect. The board’s by-laws say that fees may be altered <q>after consultation with those liable</q>, and the only question before the court was whether a notice on a pontoon is a consultation.</p>
<p>“A consultation is a question,” the judge said. “The board’s notice contains three sentences. None of them ends with a question mark, and the second begins with the word <q>henceforth</q>.”</p>
<h2>Twelve months</h2>
<p>Thirty-one owners paid the additional $225 for twelve months, under protest. The protest was a letter, signed by all of them and delivered by rowing boat to the Custom House Steps; its receipt, stamped by the harbour office, was the first document put to the court.</p>
<p>The board argued that the old fee had not changed since 2011 and did not cover its costs, which it put at $397 a berth. The judge accepted the figure and said that it did not matter. “It may well be that the owners would have been persuaded. They were entitled to the opportunity.”</p>
<p>Tegan Amory, who has lived on the barge <em>Second Thoughts</em> since 2008 and brought the case in her own name, has no legal training. She was three years in the public library. “I asked the librarian for a book about by-laws and she asked which ones, and I said <em>our</em> ones, and she went quiet and fetched a key,” she said. The by-laws of 1952 had been borrowed once before, in 1953.</p>
<blockquote>
<p>It may well be that the owners would have been persuaded. They were entitled to the opportunity.</p>
<footer>Judge Amara Quist, judgment, paragraph 34</footer>
</blockquote>
<h2>And now</h2>
<p>Isolde Brannigan, who chairs the board, said that it would not appeal. “We have read it twice. It is short and it is right.” The board will repay within sixty days and will then consult, with question marks. It has in mind a fee of $360, rising over three years to the cost.</p>
<p>Ms Amory said that she would answer. She thinks that $340 would be fair, and has drawn up a paper. Her costs, which the board must also bear, came to $212: the court’s fee of $180, and photocopying.</p>
<p><small>Amory and others v Port Ellery Harbour Board. The judgment is 41 paragraphs long and can be read at the court office.</small></p>
`,
  },
  {
    slug: 'how-the-lantern-pays-for-itself',
    label: 'news',
    section: 'news',
    tags: ['how-we-work', 'data'],
    authors: ['mara-lindqvist'],
    headline: 'How the Lantern pays for itself',
    standfirst:
      'Every year we print what came in, what went out, and who might think that they had bought us. Here is the account for the year that has just closed.',
    hoursAgo: 332,
    picture: { name: 'printing-press', caption: 'The Skerrow Press, which prints our weekly edition: 16 pages, 4,100 copies.' },
    disclosure: 'The writer is the editor of the paper described here and draws the largest of its eight salaries, $52,000.',
    pick: { by: 'tobias-reyne', hoursAgo: 325, reason: 'I ask everyone else in town for their accounts, so it seems fair.' },
    body: `
<p>The Lantern cost $508,400 to make last year. Its readers, its advertisers and the people who buy it on paper gave us $520,408. The $12,008 left over has gone into the reserve, which would now keep the lights on for eleven weeks.</p>
<p>Nobody owns the paper in the sense of being able to sell it. It belongs to a trust with five trustees, whose names are at the foot of every page in print. They can dismiss the editor. They cannot tell her what to print, and in seventeen years they have tried once, about a horoscope.</p>
<h2>What came in</h2>
<table>
<caption>Income, year to the last audited account</caption>
<thead><tr><th scope="col">From</th><th scope="col">Dollars</th><th scope="col">Share</th></tr></thead>
<tbody>
<tr><th scope="row">Monthly gifts</th><td>380,808</td><td>73.2%</td></tr>
<tr><th scope="row">Advertising</th><td>58,900</td><td>11.3%</td></tr>
<tr><th scope="row">Single gifts</th><td>41,300</td><td>7.9%</td></tr>
<tr><th scope="row">Sales of the printed edition</th><td>27,400</td><td>5.3%</td></tr>
<tr><th scope="row">Sponsored articles</th><td>12,000</td><td>2.3%</td></tr>
<tr><th scope="row">Total</th><td>520,408</td><td>100%</td></tr>
</tbody>
</table>
<p>The first line is the one that matters. On average through the year 3,870 people gave us something every month, and what they gave came to $8.20 each. The smallest monthly gift is $1 and the largest $150. The most common is $5. If any one of those people goes, we lose less than we spend on milk.</p>
<p>Two hundred and six businesses and offices bought advertisements. The largest of them, the Netherfield market hall, spent $4,100, which is under one per cent of our income. We do not take advertisements from candidates or from anybody whose case is before the court that week, and we do not sell any that watch you: an advertisement here is a picture and a link.</p>
<p>Sponsored articles are labelled as such above the headline, in the list and in the feed. No reporter works on them. There were eight, at $1,500.</p>
<h2>What went out</h2>
<table>
<caption>Costs, same year</caption>
<thead><tr><th scope="col">On</th><th scope="col">Dollars</th></tr></thead>
<tbody>
<tr><th scope="row">Eight salaries, with insurance</th><td>361,000</td></tr>
<tr><th scope="row">Printing and delivery</th><td>61,200</td></tr>
<tr><th scope="row">Guest writers and freelances</th><td>34,500</td></tr>
<tr><th scope="row">Rent, 12 Chandler Street</th><td>24,000</td></tr>
<tr><th scope="row">Lawyers and libel insurance</th><td>17,900</td></tr>
<tr><th scope="row">Computers, post, telephones</th><td>9,800</td></tr>
<tr><th scope="row">Total</th><td>508,400</td></tr>
</tbody>
</table>
<p>The printed edition does not pay for itself. Of its 4,100 copies about 1,050 are sold, at 50 cents, and the rest are left free in surgeries, at the ferry landings and in the library. It loses $33,800 a year before advertisements, and we keep it because 640 of the people who pick it up told us that they read nothing else.</p>
<h2>Who could lean on us</h2>
<p>You should ask this of any paper. Our answer is a list of everyone who gave or paid more than $2,000 in the year, and there are five of them.</p>
<ol>
<li>The Netherfield market hall: $4,100, advertisements.</li>
<li>Pennant &amp; Sons, chandlers: $3,900, advertisements and a sponsored article.</li>
<li>The Town Council: $3,640, for public notices, at the rate fixed by law.</li>
<li>The estate of Mrs Lavinia Cope: $3,000, a bequest.</li>
<li>A reader who asked not to be named, and whose name the trustees know: $2,400.</li>
</ol>
<p>In the same year we wrote eleven articles that the council disliked, two about the market hall’s fire doors, and none about Mrs Cope, who had left instructions. We should have written one. She took the <cite>Advertiser</cite> for fifty-one years and then the Lantern for fourteen, and used to return her copy with the commas marked.</p>
<p>There is no wall around what we publish. Nobody pays to read. People pay so that others can, which is either a very odd way to run a business or the ordinary way to run a lighthouse.</p>
<p><small>The audited accounts are at our office and will be sent to anyone who asks. If you find a mistake, it will be corrected here, with your name if you like.</small></p>
`,
  },
  {
    slug: 'a-juror-from-the-bus-stop',
    label: 'news',
    section: 'news',
    tags: ['courts'],
    authors: ['ruth-abernethy'],
    headline: 'A jury of eleven, and a man from the bus stop',
    standfirst: 'The District Court used an 1890 power to fill an empty chair.',
    hoursAgo: 2706,
    picture: null,
    body: `
<p>A trial at the District Court went ahead with a juror who had been waiting for a bus. Forty people had been summoned and twenty-four came; when both sides had made their objections eleven were left. The clerk used a power of 1890 to call on <q>any fit person found in the vicinity</q>.</p>
<p>The fit person was Linus Harker, 44, a piano tuner, who was at the stop across the road with a bag of felts. He was asked whether he knew anyone in the case, said that he did not, and was sworn. The power was last used in 1937, when it produced a bishop.</p>
<p>It was a case about a fence. It lasted a day and a half, and Mr Harker was elected foreman. “I listen to things for a living,” he said afterwards. “It was mostly a matter of noticing who was flat.”</p>
<p>The court summoned 1,420 jurors last year and 61 per cent came. Those who are excused must say why; those who merely stay away are fined $150, and 38 were. Judge Amara Quist said from the bench that she would rather have the jurors than the money, and has asked for the pay, $22 a day since 2005, to be looked at.</p>
<p>The defendant kept the fence. Mr Harker was paid for two days, less the half.</p>
`,
  },
]

import type { DemoArticle } from '../town.ts'

export const harbourArticles: DemoArticle[] = [
  {
    slug: 'everything-the-tide-table-knows',
    label: 'analysis',
    section: 'harbour',
    tags: ['tides', 'harbour-board', 'flooding', 'data', 'ferry'],
    authors: ['ines-calloway', 'prof-edda-morrow'],
    headline: 'Everything the tide table knows',
    standfirst:
      'A yellow book of 1,411 lines runs the ferry, the fish market, two schools and most of our funerals. It is right about the moon and says nothing about the wind.',
    hoursAgo: 2,
    picture: { name: 'harbour-dawn', caption: 'The harbour an hour before high water, which is when the book says it is.' },
    disclosure:
      'Edda Morrow is paid $2,400 a year by the Port Ellery Harbour Board to check the tide table described here. Ines Calloway worked for the Wend Ferry Company from 2008 to 2011. The board did not see this article before publication.',
    social: {
      title: 'Everything the tide table knows',
      description: '1,411 lines, no author, four dollars: the small yellow book that tells Port Ellery when to get up.',
    },
    pick: { by: 'mara-lindqvist', hoursAgo: 1, reason: 'I have owned this book for seventeen years and had never once read it.' },
    body: `
<p>The best-selling book in Port Ellery has no author, no plot and a yellow cover. The Harbour Board prints 2,300 copies of <cite>Tides at the Custom House Steps</cite> each year and sells them at four dollars, and by the second week of January there is one on a nail in nearly every kitchen below Chandler Street. It has 1,411 lines: 706 high waters and 705 low ones, each with a time and a height. <strong>Every line is a promise, and nearly all of them are kept.</strong></p>
<p>One of us has checked its sums for fourteen years. The other once made fast a ferry by it, on a night when it was wrong by half a metre. This is what the book knows, how it comes to know it, and what it leaves out.</p>
<h2>A clock with five hands</h2>
<p>Imagine a clock with not two hands but dozens, each turning at its own speed. Where they point together the water is high. The longest hand is the moon’s, which comes round every 12 hours and 25 minutes; tidal engineers call it M<sub>2</sub> and here it is 1.82 metres long. The sun’s, S<sub>2</sub>, is a third of that. Every fortnight the two agree and we have <em>springs</em>, which have nothing to do with the season: the word is cousin to the Dutch <span lang="nl">springtij</span>, a tide that leaps. A week later they quarrel, and we have <em>neaps</em>.</p>
<p>The book uses 37 such hands. Five do most of the work:</p>
<pre><code>level(t) = 2.70 m + sum of  H * cos(speed * t - g)

hand   H        speed         what turns it
M2     1.82 m   28.984 deg/h  the moon
S2     0.61 m   30.000 deg/h  the sun
N2     0.35 m   28.440 deg/h  the moon, nearer and farther
K1     0.12 m   15.041 deg/h  the tilt of both
O1     0.10 m   13.943 deg/h  the tilt of the moon</code></pre>
<p>Nobody can work out <code>H</code> and <code>g</code> from the sky. They depend on the shape of the sea bed, and have to be measured: by a float in a well under the Custom House Steps, from 1931, and by a radar on a bracket since 2006. Given a year of levels the sums can be undone, each hand found, and the clock run forward.<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup></p>
<blockquote>
<p>The sea has an excellent memory and no imagination. Tell it where the moon is and it will do what it did the last time.</p>
<footer>Prof. Hester Vane, from her lectures at Skerrow College, 1962</footer>
</blockquote>
<h2>Up the river</h2>
<p>The tide does not arrive everywhere at once. It passes the lighthouse, squeezes between the quays and climbs, because the river narrows faster than it shoals. At Netherfield Weir high water is nearly an hour late and, at springs, 22 centimetres higher than at the point.</p>
<table>
<caption>High water on the Wend, in order upstream</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Minutes after Sallow Point</th><th scope="col">Springs, m</th><th scope="col">Neaps, m</th></tr></thead>
<tbody>
<tr><th scope="row">Sallow Point</th><td>0</td><td>5.02</td><td>3.83</td></tr>
<tr><th scope="row">Custom House Steps</th><td>12</td><td>5.13</td><td>3.91</td></tr>
<tr><th scope="row">Swing Bridge</th><td>16</td><td>5.15</td><td>3.92</td></tr>
<tr><th scope="row">Garrick’s slip</th><td>27</td><td>5.19</td><td>3.93</td></tr>
<tr><th scope="row">Netherfield Weir</th><td>58</td><td>5.24</td><td>3.88</td></tr>
</tbody>
</table>
<p><small>Mean heights above chart datum, from the Harbour Board’s gauges, 2006 onwards.</small></p>
<figure class="gallery">
<figure class="picture" data-media="lighthouse"><figcaption>Sallow Point: on time.</figcaption></figure>
<figure class="picture" data-media="swing-bridge"><figcaption>The Swing Bridge: sixteen minutes later.</figcaption></figure>
<figure class="picture" data-media="salt-marsh"><figcaption>The marsh: when the creeks are full.</figcaption></figure>
<figcaption>One tide, three places.</figcaption>
</figure>
<h2>Who gets up by it</h2>
<p>We asked around. The list is longer than we expected, and the fishermen are not at the top of it.</p>
<ul>
<li><strong>The fish market</strong> rings its bell two hours after the morning high water, since a boat must first get in.</li>
<li><strong>The ferry</strong> uses the lower landing on Farside when the level is under 1.60 metres. Add four minutes, and your better shoes.</li>
<li><strong>Farside Primary</strong> holds sports day on the Hard, at neaps. In 1998 it was held at springs, and <s>the relay</s> the swimming was won by Year 4.</li>
<li><strong>St Brannock’s churchyard</strong> takes no burials in its lower rows within two days of a tide above 5.40.</li>
<li><strong>The Herons</strong> will not play at Sluice Lane with high water in the second half. The far corner gets what the groundsman calls <q>thoughtful</q>.</li>
</ul>
<h3>How to read a line</h3>
<ol>
<li>Find the day, then the high water nearest to the hour you care about.</li>
<li>From March to October add an hour: the book keeps winter time all year, out of principle.</li>
<li>Subtract the low water’s height from the high water’s. That is the range.</li>
<li>Share the range out over the six hours between them as 1, 2, 3, 3, 2, 1 twelfths.</li>
</ol>
<p>At an average spring the range is 4.86 metres, so the river rises 2.43 of them in the third and fourth hours alone. People who park on the Hard have usually understood the first hour.</p>
<aside class="box">
<h3>Five numbers worth knowing</h3>
<p>0.27 m: an average low water at springs.<br>2.70 m: the level with no tide at all.<br>5.13 m: an average high water at springs.<br>5.90 m: the edge of the Custom House quay.<br>6.02 m: the water on the night of 31 January 2018.</p>
<p>All are above <abbr title="chart datum: the level from which the depths on a chart are measured">CD</abbr>, as in the book.</p>
</aside>
<h2>What it cannot know</h2>
<p>The table is computed two years ahead, and nobody knows the weather two years ahead. So it assumes there will be none: a pressure of 1,013 hectopascals, no wind, no rain in the hills. For every hectopascal below that the sea rises by about a centimetre. A gale from the north-west, blowing for a day over the shallow bay, heaps up 15 to 40 more.</p>
<p>Today’s barometer stands at 983. The book gives 5.02 metres for the next high water; thirty hectopascals and a moderate gale make that about 5.47. It will be a full river, 43 centimetres below the quay, and no more than that. In 2018 the book said 5.21.</p>
<figure class="picture" data-media="storm-wave"><figcaption>The sea wall in the surge of 2018: book 5.21 metres, river 6.02.</figcaption></figure>
<p>The 81 centimetres between those figures were not an error. The table was right about the tide. <mark>A tide table is a forecast of the moon, and it was not the moon that came in through the letter boxes.</mark> Two hundred and fourteen houses were flooded. The board has since printed the sentence <q>Add the weather</q> at the foot of each page, in capitals.</p>
<blockquote class="pull"><p>A tide table is a forecast of the moon, and it was not the moon that came in through the letter boxes.</p></blockquote>
<figure class="embed" data-url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" data-title="Springs at the Custom House Steps: six hours in a minute"><figcaption>Six hours of rising water. (This demonstration plays a freely licensed film, Big Buck Bunny, in place of the town’s own.)</figcaption></figure>
<h3>And one thing it is slow to learn</h3>
<p>The constant in the sum, the 2.70, is not constant. Mean level at the Steps is 11 centimetres higher than when the float was hung in 1931, and 4 of the 11 have come since 2009. The book takes it up once in nineteen years, when the moon’s path has gone round.<sup class="footnote"><a id="ref-2" href="#note-2">2</a></sup> Until then each high water is apt to be a thumb’s breadth better than its word. Over the 640 hectares (6.4 km<sup>2</sup>) of <a href="/environment/what-the-marsh-is-worth">Sallow Marsh</a>, that thumb is a great deal of water.</p>
<hr>
<p>The board now gives the same figures, with the weather added, <a href="https://harbourboard.example/tides">on its site</a>; type a place and press <kbd>Enter</kbd>. We asked Captain Yusuf Trevanion, the harbour master, whether the yellow book would go. He opened a drawer. It held all of them back to 1931, in order, with one gap.</p>
<p>“Lent,” he said. “Nineteen seventy-four. They have promised to bring it back.”</p>
<ol class="footnotes">
<li id="note-1"><p>Eighteen and a half years would be better, and the board has them: the gauge has failed on 61 days since 1931, 40 of these in the winter when a seal lived in the well. <a href="#ref-1">↩</a></p></li>
<li id="note-2"><p>18.6 years, to be exact, in which the plane of the moon’s path turns once against the stars. The next revision is due in the table for the year after next. <a href="#ref-2">↩</a></p></li>
</ol>
`,
  },
  {
    slug: 'harbour-board-asks-to-dredge',
    label: 'news',
    section: 'harbour',
    tags: ['harbour-board', 'sallow-marsh', 'fishing'],
    authors: ['ines-calloway'],
    headline: 'Harbour Board would dredge the channel, and is asked what it will do with the mud',
    standfirst:
      'Some 62,000 cubic metres are to come up. Dropped at sea they cost $1.9 million; laid on the marsh they would cost $700,000 more.',
    hoursAgo: 19,
    picture: { name: 'lighthouse', caption: 'The outer channel bends round Sallow Point, where it silts fastest.' },
    body: `
<p>The Harbour Board has applied to dredge the outer channel for the first time in sixteen years. It wants to take out 62,000 cubic metres of silt, over 38 days, so that a boat drawing three metres can again come in at any state of a neap tide. Objections may be made for 28 days.</p>
<p>The channel was cut to 4.0 metres below chart datum. The board’s survey, which is attached to the application, found 3.1 metres at the bend under Sallow Point and 3.3 off the fish quay. “At low water the bigger trawlers now come home on a cushion of mud and good manners,” said the harbour master, Captain Yusuf Trevanion.</p>
<p>Twenty-three boats work from the port. They landed 2,940 tonnes last year, worth $7.3 million at auction. Seven of the 23 draw more than 2.8 metres, and those seven brought in just over half of the value. In the past year they waited outside for water on 212 occasions, for an hour and three quarters on average.</p>
<h2>A use for silt</h2>
<p>The application proposes to drop the silt at the licensed ground nine kilometres out, for $1.9 million. A second scheme, priced in an appendix and not recommended, would pump it through a pipe on to the eastern edge of Sallow Marsh, for $2.6 million.</p>
<p>That edge has gone back by eleven metres since 2006. Bettany Crewe, the marsh warden, said that it was starving. “A marsh is made of what the river brings down,” she said. “They are going to pick up sixty thousand cubic metres of the right mud, carry it past me, and throw it in deep water. I would like to be thrown it.”</p>
<p>Spread at ten centimetres a season, which is as much as the grass can grow through, the silt would cover 62 hectares, a tenth of the marsh. The board’s own engineer writes in paragraph 41 that the effect on waves at the Sluice Lane bank <q>would be beneficial but is not a harbour purpose</q>.</p>
<p>Whether it could become one is the question. The board is a public trust with an income of $4.1 million, nearly all of it from dues, and its founding act of 1874 lets it spend money on <q>the conservancy of the port and its approaches</q>. Isolde Brannigan, who chairs the board, said that she had asked for counsel’s opinion on the word <q>approaches</q>. “I think a marsh which keeps the sea out of the port is an approach,” she said. “I would rather that a judge did not find I was alone in thinking so.”</p>
<h2>Who might pay the difference</h2>
<p>The town’s flood committee meets within the objection period. Its chairman, Joss Pellow, said that $700,000 was five years’ maintenance of the Sluice Lane bank and that he would sooner pay it once than for ever; but that he had not got it, after <a href="/news/council/swing-bridge-repair-vote">the vote on the Swing Bridge</a>.</p>
<p>The fishermen want the work done by whichever route is quicker. “Put it on the marsh, put it on the moon,” said Morwenna Slade, skipper of the <em>Constant Ann</em>, who has waited outside nineteen times. “I have read the appendix. Both take thirty-eight days.”</p>
<p>The application, with the survey and appendices, is at the Custom House and on <a href="https://harbourboard.example/dredging">the board’s site</a>. Objections and support go to the licensing office at the address on page 2.</p>
`,
  },
  {
    slug: 'ferry-strikes-custom-house-steps',
    label: 'news',
    section: 'harbour',
    tags: ['ferry', 'harbour-board'],
    authors: ['ines-calloway'],
    headline: 'Ferry strikes Custom House Steps with passengers aboard',
    standfirst: 'The Patience came in too fast on the ebb. People were thrown from the benches; the crossing is suspended.',
    hoursAgo: 34,
    picture: { name: 'ferry', caption: 'The Patience, built in 1968, in an earlier and gentler week.' },
    body: `
<p>The Wend ferry <em>Patience</em> struck the Custom House Steps while coming alongside on a falling tide, and several passengers were thrown from their benches. Ambulances are at the quay. The crossing is suspended.</p>
<p>Seventy-one people were aboard, according to the Wend Ferry Company. Four were being treated on the quay for cuts and bruises when this was written. The boat made fast under her own power and everybody walked off.</p>
<p>“She came in as she always does and then she did not stop,” said Orla Penhaligon, who was waiting for the return crossing. “There was a bang, and then a very polite silence.”</p>
<p>The bow rail is bent back by about a metre, and three courses of stone at the foot of the steps have been pushed out of line. There is no oil on the water.</p>
<p>The harbour master, Captain Yusuf Trevanion, has opened an inquiry. Passengers may use the Swing Bridge on foot, twenty minutes’ walk upstream.</p>
`,
    versions: [
      {
        hoursAgo: 30,
        kind: 'update',
        reason:
          'Adds the number of people hurt, the company’s statement, and that the crossing has begun again with the smaller boat.',
        headline: 'Six hurt as ferry strikes Custom House Steps',
        body: `
<p>Six people were hurt, one of them seriously, when the Wend ferry <em>Patience</em> struck the Custom House Steps on a falling tide. The crossing has begun again with the smaller <em>Little Ann</em>, every twenty minutes instead of every ten.</p>
<p>Seventy-one people were aboard, according to the Wend Ferry Company. Five were treated for cuts and bruises. The sixth, a woman of 67, is in hospital with a broken wrist and is expected to go home tomorrow.</p>
<p>The company said that the astern gear had failed to engage. “The mate, who was at the wheel, rang for astern in the usual place and nothing came,” said its managing director, Cornelius Rudd. “He then put her where the fewest people were standing. I would have been glad to do as well.”</p>
<p>“She came in as she always does and then she did not stop,” said Orla Penhaligon, who was waiting for the return crossing. “There was a bang, and then a very polite silence.”</p>
<p>The bow rail of the <em>Patience</em> is bent back by about a metre. She has been towed to Garrick &amp; Daughters, where she will be lifted out. Three courses of stone at the foot of the steps have been pushed out of line; the upper landing is sound and in use. There is no oil on the water.</p>
<p>The gear was last overhauled four years ago, and passed its yearly inspection in the spring. Captain Yusuf Trevanion, the harbour master, has opened an inquiry and has asked for the engine log. He expects to publish what he finds within six weeks.</p>
`,
      },
      {
        hoursAgo: 13,
        kind: 'correction',
        reason:
          'Earlier versions gave 71 people aboard. That was the number of tickets sold for the crossing; the boat’s own count was 54. They also said that the mate was at the wheel. It was the skipper, Lowell Grace. We took both from the company and should have asked for the log.',
        headline: 'Six hurt as ferry strikes Custom House Steps',
        body: `
<p>Six people were hurt, one of them seriously, when the Wend ferry <em>Patience</em> struck the Custom House Steps on a falling tide. The crossing has begun again with the smaller <em>Little Ann</em>, every twenty minutes instead of every ten.</p>
<p>Fifty-four people were aboard, according to the boat’s log. Five were treated for cuts and bruises. The sixth, a woman of 67, had a broken wrist and has gone home from hospital.</p>
<p>The company said that the astern gear had failed to engage. “The skipper rang for astern in the usual place and nothing came,” said its managing director, Cornelius Rudd. “He then put her where the fewest people were standing. I would have been glad to do as well.” The skipper was Lowell Grace, who has held a master’s ticket since 1999 and has not had an accident before.</p>
<p>“She came in as she always does and then she did not stop,” said Orla Penhaligon, who was waiting for the return crossing. “There was a bang, and then a very polite silence.”</p>
<p>The bow rail of the <em>Patience</em> is bent back by about a metre. She has been towed to Garrick &amp; Daughters and lifted out. Three courses of stone at the foot of the steps have been pushed out of line; the upper landing is sound and in use. There is no oil on the water.</p>
<p>The gear was last overhauled four years ago, and passed its yearly inspection in the spring. Captain Yusuf Trevanion, the harbour master, has opened an inquiry and has the engine log. He expects to publish what he finds within six weeks.</p>
<p>The difference of seventeen between tickets and passengers is partly explained. The company’s machine sells returns as two crossings, Mr Rudd said, and prints the first of them whether or not it is used. He has asked for it to be changed.</p>
`,
      },
    ],
  },
  {
    slug: 'herring-quota-coast',
    label: 'news',
    section: 'harbour',
    tags: ['fishing'],
    authors: ['coastwire'],
    headline: 'Herring quota for the coast to rise by four per cent',
    standfirst: 'The eleven ports share 18,720 tonnes. Port Ellery’s part is 1,310.',
    hoursAgo: 62,
    picture: null,
    attribution: { source: 'Coastwire', url: 'https://coastwire.example/herring-quota', reporter: null },
    body: `
<p>The herring quota for the eleven ports of the coast will rise by four per cent next season, from 18,000 tonnes to 18,720, the regional fisheries office has announced. It is the first increase in five years.</p>
<p>The office’s survey found the spawning stock at 214,000 tonnes, against 197,000 a year ago and a floor of 160,000, below which fishing would stop. Scientists had advised that a rise of up to seven per cent would be safe.</p>
<p>Hallin Bay keeps the largest share, with 4,490 tonnes. Dunmere has 3,180 and Skerrow 2,060. Port Ellery’s part rises from 1,260 tonnes to 1,310.</p>
<p>“Fifty tonnes is two good nights,” said Morwenna Slade of the Port Ellery Boatowners. “We shall take them, and say thank you, and ask for the other three per cent.”</p>
<p>Boats must now record their position every ten minutes while nets are out, in place of every hour. The office will pay for the devices, at $410 each.</p>
`,
  },
  {
    slug: 'fish-market-loses-its-voice',
    label: 'news',
    section: 'harbour',
    tags: ['fishing', 'harbour-board'],
    authors: ['ines-calloway'],
    headline: 'The fish market loses its voice',
    standfirst:
      'After 151 years of shouting, the morning auction goes over to a clock on a screen. Dunstan Okoro sold the last box by mouth.',
    hoursAgo: 191,
    picture: { name: 'fish-market', caption: 'The last spoken auction. The man in the white coat is Dunstan Okoro.' },
    pick: {
      by: 'juno-halloran',
      hoursAgo: 186,
      reason: 'I drew for two hours and smelt of it for four days, and it was worth it for the last paragraph.',
    },
    body: `
<p>The last box of fish sold by mouth in Port Ellery was of lemon sole, 31 kilograms, landed by the <em>Constant Ann</em>. It went for $7.40 a kilogram to a buyer who had not wanted it. “I nodded,” said Fitz Marlowe, who has three shops in Skerrow. “I was nodding at the occasion.”</p>
<p>From now on the price will be set by a clock: a screen on the north wall, on which a figure falls until somebody presses a button. The Harbour Board, which owns the market, bought the system for $186,000. It expects to earn that back in under four years, since buyers from as far as Calder can now press the button from their beds.</p>
<p>There were 38 registered buyers at the start of the year, of whom about fifteen came on a good morning. Sixty-four have registered for the clock. More buyers should mean better prices, and in the six weeks of the trial, when every second lot was sold each way, they did: the clock’s lots fetched an average of $2.61 a kilogram and Mr Okoro’s $2.48, for fish of the same grade from the same boats.</p>
<h2>The man with the coat</h2>
<p>Dunstan Okoro has been the auctioneer since 1989. He did the arithmetic himself when the board showed him the figures. “Thirteen cents on 2,940 tonnes,” he said. “That is $382,000 a year to the boats. I like my own voice, but I do not like it that much.”</p>
<p>He could sell a lot in eleven seconds. The trade called it <q>the patter</q> and outsiders took it for a foreign language, which in part it was: <span lang="nl">stuivers</span>, a coin no one had seen in the port for two centuries, remained his word for five cents. He knew who was bluffing. He knew who had been up all night with a child, and would leave a gap in the bidding for them.</p>
<p>“He once refused my bid,” said Pilar Ottersley, who cooks at the Steps. “I had two bad weeks behind me and I was bidding like a fool. He looked straight at me and said, <q>No, you don’t,</q> and sold it to the next person. I have never told him that I noticed.”</p>
<h2>What the clock does not do</h2>
<p>The falling clock, in which the first to press pays the price on the screen, is the older method in half the ports of the coast. Its critics are the smaller buyers. In a rising auction, said Fitz Marlowe, one learns from the rest what a box is worth; when a clock falls, one finds out only after it is too late to have been right. Of the 15 who used to come each morning, nine are still there.</p>
<p>The board has agreed to publish each day’s prices by grade at noon, so that those who sell at the roadside know what to ask. Captain Yusuf Trevanion, the harbour master, opposed this at first and changed his mind when Mr Okoro pointed out that he had been announcing the same thing to the whole quay since 1989.</p>
<p>Mr Okoro stays on as market manager. He will check weights, settle disputes and ring the bell, which the board has kept. On the first morning of the clock he stood in his white coat beneath the screen and watched the figure fall past $9, $8, $7.50. Nobody pressed. Sixty-four people, in their kitchens and their vans, waited for one another.</p>
<p>“Well, come on,” said Dunstan Okoro, to the wall; and somebody did.</p>
`,
  },
  {
    slug: 'ambrose-pell-last-keeper',
    label: 'news',
    section: 'harbour',
    tags: ['obituary', 'lighthouse'],
    authors: ['mara-lindqvist'],
    headline: 'Ambrose Pell, the last keeper of Sallow Point, has died at 91',
    standfirst: 'He kept the light for thirty-two years, grew tomatoes in the lens, and disapproved of the word “lonely”.',
    hoursAgo: 264,
    picture: { name: 'lighthouse', caption: 'Sallow Point Light, built in 1861. The Pells lived in the cottage on the left.' },
    body: `
<p>Ambrose Pell, who has died aged 91, was the last person whose work it was to see that the light on Sallow Point was lit. He did it from 1956 until the morning of 14 April 1988, when a man from Calder turned a key, and the light went on doing it by itself.</p>
<p>By his own count he was on duty for 7,650 nights and late for one. On that night, in the winter of 1963, the sea had come over the shingle and taken the path. He waded. The lamp was lit at eleven minutes past five instead of five o’clock, and he wrote the eleven minutes into the log with the reason, although there had been no ship in sight to complain. A copy of that page hung in his kitchen. Visitors supposed that it was there for the wading. He said it was there for the eleven minutes.</p>
<p>He was born in Farside, the fourth of six children of a rope-maker, and was meant for the ropewalk. It closed when he was fifteen. He went as a lamp boy to the Hallin Bay light vessel, was seasick for a year, and applied for every post on the coast that did not float. Sallow Point had three keepers then. By 1971 it had one.</p>
<h2>Tomatoes</h2>
<p>The lens at Sallow Point stands two metres high and gathers light from either side. In daytime the keeper hung curtains round the lamp room, because the sun, coming in, could be brought to a point and start a fire. Pell left one curtain open by a hand’s breadth and grew tomatoes in the warmth. An inspector reported him in 1967. The reply from the Lights Office, which he also kept, reads in full: <q>Noted. Which variety?</q></p>
<p>He married Rosalind Achterberg, a schoolteacher, in 1961. She rowed across the Sallow creek to work at Farside Primary and back again, for twenty-six years, by the yellow book. Their daughter, Miriam, now chairs the Schools Board. “People ask whether it was lonely,” she said. “There were forty ships a night out there. He was the one person in the town whom every one of them was looking at.”</p>
<blockquote class="pull"><p>He was the one person in the town whom every one of them was looking at.</p><footer>Miriam Achterberg, his daughter</footer></blockquote>
<p>When the light was made automatic he was 53. He was offered a pension, or a desk in Calder, or the post of attendant, which meant going out once a month to clean the glass. He took the third and did it until he was 80. The pay was $40 a visit. He cleaned it every week.</p>
<h2>The horn</h2>
<p>He is remembered also for the fog horn. It was to be scrapped in 1992, and Pell, who had fed it with compressed air through some 9,000 hours of fog and was deaf in the left ear because of it, was expected to be glad. He wrote to this paper’s predecessor, the <cite>Ellery Advertiser</cite>, to say that he could not hear the thing but could feel it in the floor, and that a town which no longer knew when it was foggy would soon be wrong about other matters. There were 3,100 signatures. It sounds at noon on the first Sunday of each month; he went to hear it, with his hand flat on the wall.</p>
<p>In later years he was asked to speak to schools and did so briefly. Children wanted to know what a keeper did if he felt sleepy. He told them: “You get up and polish something that is already clean.” It was the only advice he gave, and he held that it would do for most things.</p>
<p>Rosalind Pell died in 2015. He is survived by his daughter, two grandchildren, and a tomato which the seed catalogue of the Sluice Lane allotments lists as <cite>Sallow Point</cite>: small, late, and said to keep well.</p>
<p>The light was on as usual on the night of his death. It flashes white every ten seconds and can be seen for eighteen nautical miles.</p>
`,
  },
  {
    slug: 'the-night-the-water-stopped-short',
    label: 'news',
    section: 'harbour',
    tags: ['flooding', 'tides', 'weather'],
    authors: ['ines-calloway', 'juno-halloran'],
    headline: 'The night the water stopped eleven centimetres short',
    standfirst:
      'A surge came up the Wend to within a hand’s length of the quay, stood there for nineteen minutes, and went away.',
    hoursAgo: 8990,
    picture: {
      name: 'river-flood',
      caption: 'Lantern Row in 2018. Last night it stayed dry, as did every other street in the town.',
    },
    body: `
<p>At six minutes past two the river stopped. It stood at 5.79 metres against the gauge on the Custom House Steps, eleven centimetres below the quay, and some four hundred people who had come out to look at it in the dark said nothing at all for nineteen minutes. Then somebody’s dog, which had been watching a floating crate, turned its head to the left. The crate was going out.</p>
<p>It was the highest water in Port Ellery since 31 January 2018, when 6.02 metres came over the quay and into 214 houses. Nobody was hurt. No house was flooded. The bill is for sandbags, 11,300 of them, and for the promenade shelter, which has gone.</p>
<p>The table had given 5.24. A low of 974 hectopascals passing north of Hallin Bay accounted for 39 centimetres more, and the wind for the other 16. The region’s forecast, eleven hours earlier, was of 5.75 to 5.95, “which is to say, of nothing or of everything”, as Captain Yusuf Trevanion put it when he rang the bell of the Custom House at nine in the evening.</p>
<h2>Who went out</h2>
<p>The flood plan written after 2018 names a warden for each street. Of 46 wardens 44 answered; the two who did not were on holiday and rang later to ask. By half past eleven the gates at Sluice Lane were shut, 190 people who sleep below the level of the quay had gone to Netherfield High, and Bea Ottaway had lit her ovens five hours early because, she said, they would want something to hold.</p>
<p>In Lantern Row, which took the worst of 2018, residents had carried their ground floors upstairs. Abel Stott, 83, carried only his piano stool. “The piano went last time,” he said. “I bought one on wheels. My neighbours pushed it up to the church, and I went along behind and played them a march.”</p>
<h2>Eleven centimetres</h2>
<p>Nobody should call it luck alone. The wall along the fish quay was raised by 30 centimetres in 2021, and water stood against the raised part for over an hour. Prof. Edda Morrow of Skerrow College, who spent the night on the steps with a torch and a notebook, thinks that the gates, by keeping the surge out of the old dock, may have pushed the level at the quay <em>up</em> by two or three. “They did what they are for,” she said. “I only want it to be in the sums.”</p>
<p>She has since been asked to put it there. The council will hear a report in the spring.</p>
<p>The crate, for the record, held life jackets. It was returned by a boat from Dunmere.</p>
`,
  },
]

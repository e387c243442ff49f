import type { DemoArticle } from '../town.ts'

export const businessArticles: DemoArticle[] = [
  {
    slug: 'garrick-yard-wins-two-ferries',
    label: 'news',
    section: 'business',
    tags: ['shipyard', 'ferry', 'swing-bridge', 'energy'],
    authors: ['dev-anand-pillai'],
    headline: 'Garrick’s yard signs for two ferries, its largest order in forty years',
    standfirst:
      'The $18.6 million contract keeps 112 people in work for nearly three years and asks for forty more. It depends on a bridge that opens.',
    hoursAgo: 16,
    picture: {
      name: 'shipyard-crane',
      caption: 'The crane known as Big Nell, built in 1931, will lift the first hull section in about nine months.',
    },
    body: `
<p>Garrick &amp; Daughters, the shipyard above the Swing Bridge, has signed a contract for two battery ferries for the Dunmere crossing. It is worth $18.6 million, and is the largest the yard has won since it built the dredger <em>Industry</em> forty years ago.</p>
<p>Each boat will be 34 metres long and carry 240 people and 22 cars. The first is due in twenty-two months and the second ten months after that. The yard has 112 workers. It will take on forty, twelve of them apprentices, and has asked Netherfield High for the use of its workshop on Saturdays.</p>
<p>“My grandmother built tugs here and my mother mended them,” said Saoirse Garrick, the managing director. “I have spent eleven years painting other people’s. I should like to build something before I hand over the keys.”</p>
<h2>Three clauses</h2>
<p>The Lantern has read the contract, which was laid before the Dunmere council as a public document. Three of its clauses are of interest downstream.</p>
<ul>
<li><strong>Clause 9</strong> gives the buyer $4,500 for every day of delay after the first thirty.</li>
<li><strong>Clause 14</strong> has the yard show, before steel is ordered, that a hull of 11.2 metres’ beam can pass from its slip to the sea. The opening of the Swing Bridge is 15.8 metres. A fixed bridge would have let the hull under and not the mast and wheelhouse.</li>
<li><strong>Clause 22</strong> puts the batteries, $3.1 million of the price, in the hands of their maker until the day they are fitted. The yard will never own them, and so need not borrow for them.</li>
</ul>
<p>Clause 14 made the signing a wager: it was done hours before the council voted on whether to <a href="/news/council/swing-bridge-repair-vote">mend the bridge or replace it</a>. Ms Garrick said that she had not been told how it would go. Had it gone the other way, the yard could have withdrawn within a week, at a cost of $40,000 in lawyers.</p>
<p>It is not clear of the difficulty yet. The span will be away for five months of the fourteen that the repair is to take, and while it is away the channel will be wide open. But for some weeks on either side the bridge will not turn. The town engineer’s programme and the yard’s have been laid side by side, and the first hull, which is to be fitted out downstream, will be ready to go nineteen days after the bridge can be turned again. “Nineteen days,” said Ms Garrick, “is what we call a margin and what the council calls a fortnight.”</p>
<h2>What it does for the town</h2>
<p>Wages at the yard average $51,400, against $38,900 in the town. Forty more posts would put $2.1 million a year into pay packets. The last time that the yard grew, in 2005, four of every ten new workers came from Farside, which can see the crane and at present cannot drive to it.</p>
<p>Big Nell herself has been examined and may lift 40 tonnes, as she could when new. The heaviest section weighs 38. Her driver, Ferelith Moss, is the yard’s fourth in ninety-odd years. “You do not hurry her,” she said. “There was a man before me who hurried her, and there is a dent in the chapel.”</p>
`,
  },
  {
    slug: 'ottaways-bakery-workers',
    label: 'news',
    section: 'business',
    tags: ['food', 'market-street'],
    authors: ['dev-anand-pillai'],
    headline: 'Ottaway’s bakery is sold to the people who get up for it',
    standfirst: 'Fourteen workers buy number 40 Market Street for $620,000. The founder’s daughter keeps a key and one share.',
    hoursAgo: 173,
    picture: { name: 'bakery', caption: 'Ottaway’s, where the day’s last loaf comes out at ten to seven in the morning.' },
    body: `
<p>Bea Ottaway, who has run the bakery at 40 Market Street for thirty-one years, has sold it to her staff. The fourteen of them paid $620,000 for the building, the ovens, the name and the recipe for the ferryman’s loaf, which by the deed of sale may not be altered without a vote.</p>
<p>A chain from Calder had offered $790,000. Its letter is framed in the passage. “It said that they were excited by our story,” said Ms Ottaway. “I thought, then you will have noticed who is in it.”</p>
<p>Of the price, $140,000 came from the workers’ own savings, at $10,000 each, and $330,000 from a loan on the building by the Wend Mutual at 5.1 per cent. Ms Ottaway lends the remaining $150,000 herself, to be paid back over ten years out of profits. If there are none, she waits.</p>
<p>The accounts, which the new owners showed us, suggest that she will not wait long. The bakery sold bread and cakes for $1.14 million last year and kept $96,000 after wages. Repaying both loans will take about $57,000 of that. Each worker has one share and one vote. A share may be sold only to the bakery, for what was paid.</p>
<p>Not everything has been settled by voting. Eleven of the fourteen start at two in the morning, and the first general meeting, called for seven in the evening, was attended by three people and a delivery boy. The second was held at half past three, during the proving.</p>
<p>Yusra Lindgren, 29, who came as a Saturday girl and now has charge of the ovens, was elected manager by nine votes to five. The five had voted for Ms Ottaway, who was not standing and was not pleased.</p>
<p>She has kept one share and a key. “I wake at half past one whatever I do,” she said. “I may as well be useful.” Asked for a last word as owner, she thought for some time. The recipe, she said, goes wrong if the treacle is cold. We have printed it in <a href="/culture/the-ferrymans-loaf">the culture pages</a>, with that in it.</p>
`,
  },
  {
    slug: 'counting-the-empty-shops',
    label: 'analysis',
    section: 'business',
    tags: ['market-street', 'data'],
    authors: ['dev-anand-pillai'],
    headline: 'Nineteen empty shops, and why they are empty',
    standfirst:
      'Everyone in Port Ellery knows that Market Street is dying. We walked it every month for two years with a clipboard.',
    hoursAgo: 644,
    picture: { name: 'market-street', caption: 'Market Street has 131 shops and, last month, 112 shopkeepers.' },
    body: `
<p>On the first Tuesday of each month for two years I have walked up one side of Market Street and down the other, and written down which shops were open. There are 131. Last month 19 of them were empty, or 14.5 per cent. Two years ago it was 23.</p>
<p>So the street is not dying, or not quickly. In 2016, when the council last counted, 27 stood empty. But an average conceals how long: of the 19, eight have been shut for the whole of the two years and another four for more than one. The other seven come and go. There are two kinds of empty shop, and only one of them is waiting for a tenant.</p>
<h2>I asked the owners</h2>
<p>The land register gives an owner for each. I wrote to all of them and telephoned those who did not write back. Eighteen answered in the end.</p>
<table>
<caption>The nineteen empty shops, by the reason their owners give</caption>
<thead><tr><th scope="col">Reason</th><th scope="col">Shops</th><th scope="col">Months empty, median</th></tr></thead>
<tbody>
<tr><th scope="row">Advertised, no tenant yet</th><td>7</td><td>5</td></tr>
<tr><th scope="row">Not advertised</th><td>5</td><td>31</td></tr>
<tr><th scope="row">Under repair</th><td>4</td><td>26</td></tr>
<tr><th scope="row">Let, not yet open</th><td>2</td><td>3</td></tr>
<tr><th scope="row">No answer</th><td>1</td><td>40</td></tr>
</tbody>
</table>
<p>The five in the second row have no board in the window and no agent. Four belong to one company, Calder Fairway Estates, which bought them in 2019 with borrowed money. Its director, Quentin Sayle, was frank. The loan is secured on the shops at a value which assumes a rent of $34 a square metre a month. Tenants in the street pay $26. “If I let at twenty-six the bank will ask me why it lent at thirty-four,” he said. “While they are empty, nobody asks.”</p>
<p>The owner of one of the shops under repair has been repairing it since the last census. I have looked through the letter box. There is a ladder.</p>
<h2>What the town charges for an empty shop</h2>
<p>Nothing. An empty shop pays half of the town rate for the first year and, under a concession of 2010, none of it after that. The concession was meant to be for three years. Eleven shops have it now, and by my sum it cost the council $58,300 last year.</p>
<p>When I put this to the council’s treasurer, Piers Vandermolen, he looked it up while I waited. “It was to be reviewed in 2013,” he said, “by a committee which was abolished in 2012.” He will bring it to the next budget meeting.</p>
<h2>What opened</h2>
<p>In the two years 34 shops opened and 30 closed, for a gain of four. Those that opened were, in order of number, places to eat, places to have your hair or nails attended to, and people who mend things. Those that closed sold clothes, cards and telephones. The number that sell a thing you could not drink, wear out or break has stayed at 41 throughout.</p>
<p>I used to write that the street was dying, too. I have gone back and counted: four times, in this newspaper, between 2015 and 2019, each time without a figure. The list of all 131, month by month, is at our office for anyone who would like to check my Tuesdays.</p>
`,
  },
  {
    slug: 'choosing-a-coat-for-the-wend',
    label: 'sponsored',
    section: 'business',
    tags: ['market-street', 'weather'],
    authors: ['the-lantern'],
    headline: 'Choosing a coat for weather that has not made up its mind',
    standfirst: 'Paid for by Pennant & Sons, chandlers, of 17 Market Street.',
    hoursAgo: 131,
    picture: { name: 'market-street', caption: 'Pennant & Sons is the shop with the anchor.' },
    disclosure:
      'This is an advertisement. Pennant & Sons paid the Lantern $1,500 for it and approved the words. None of our reporters took part in writing it.',
    body: `
<p>There are three sorts of wet in Port Ellery: from above, from the side, and from whoever is rowing. Pennant &amp; Sons have sold coats against all three since 1884, and would like to save you from buying the wrong one, if only because you would bring it back.</p>
<h2>Oilskin</h2>
<p>Waxed cotton, heavy, with a smell that your family will mention. It keeps out rain for as long as you keep waxing it. Choose it if you stand still in bad weather: at a tiller, a bus stop or a touchline. From $145.</p>
<h2>Coated cloth</h2>
<p>Light, entirely waterproof, and warm for the first ten minutes, after which you are wet from the inside. Choose it for short and idle journeys in heavy rain. From $60.</p>
<h2>Wool</h2>
<p>Not waterproof at all. A thick felted jacket will take in a fifth of its own weight in water before you feel any, and is warm while it dries. Choose it if you move about. Every third customer leaves with wool, having come in for something else. From $120.</p>
<h2>Three things to try in the shop</h2>
<ol>
<li>Lift both arms above your head. If the hem passes your belt, so will the rain.</li>
<li>Do up the collar and turn your head. You should see the shop and not the collar.</li>
<li>Put your hand in the pocket with a glove on.</li>
</ol>
<p>Re-waxing costs $25 and takes a week. Bring the coat dry, please, and empty. <a href="https://pennantandsons.example/coats">Pennant &amp; Sons</a>, 17 Market Street, open from eight until five and closed for high water above 5.60 metres, when we are upstairs.</p>
`,
  },
]

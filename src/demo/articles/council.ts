import type { DemoArticle } from '../town.ts'

export const councilArticles: DemoArticle[] = [
  {
    slug: 'swing-bridge-repair-vote',
    label: 'news',
    section: 'council',
    tags: ['swing-bridge', 'town-budget', 'ferry'],
    authors: ['tobias-reyne'],
    headline: 'Council votes nine to six to mend the Swing Bridge',
    standfirst:
      'The 1907 bridge will be repaired for $6.4 million rather than replaced for $23.5 million. For five months of the work nobody will cross it at all.',
    hoursAgo: 21,
    picture: {
      name: 'swing-bridge',
      caption: 'The Swing Bridge has carried only walkers and bicycles since the crack was found in its pivot bearing.',
    },
    social: {
      title: 'Port Ellery will mend its Swing Bridge, not replace it',
      description: 'Nine councillors to six, $6.4 million, fourteen months, and five of them without any bridge.',
    },
    body: `
<p>Port Ellery will keep its Swing Bridge. After four hours and ten minutes of debate the Town Council voted by nine to six to repair the iron bridge of 1907, at a cost of $6.4 million, and turned down a new fixed crossing that the town engineer had priced at $23.5 million.</p>
<p>Work is to start within ninety days and to last fourteen months. For five of those months the span will be lifted off its pier and nobody will cross it, on foot or otherwise. Until then it stays as it has been since <a href="/news/council/crack-found-in-swing-bridge-bearing">a crack was found in the pivot bearing</a> ten months ago: open to walkers and bicycles, closed to everything with an engine.</p>
<p>“We have been offered a bridge we cannot afford and a bridge we already own,” said the mayor, Honor Castellane, who voted for the repair. “I would like us to stop paying for the drawing of the first and start paying for the mending of the second.”</p>
<h2>Where the money comes from</h2>
<p>Half of the $6.4 million is a regional grant that lapses at the end of the financial year. The town adds $1.9 million from its reserves, which stood at $7.2 million in the last audited accounts, and will borrow the remaining $1.3 million over fifteen years. Piers Vandermolen, the treasurer, put the cost of the loan at $118,000 a year, or $6.63 on the average household bill.</p>
<p>A fixed bridge would have had a grant of the same size and no larger, leaving the town to find $20.3 million. It would also have been fixed. At 4.5 metres above the highest tide it would have shut the upper river to any boat with a mast, among them eleven of the fourteen that used Garrick &amp; Daughters’ slip last year.</p>
<p>“It would have been an excellent bridge,” Saoirse Garrick, who runs the yard, told the meeting from the public seats. “We would have had a very good view of it, and nothing else to do.” The yard had signed its largest order in forty years, for two ferries, a few hours before.</p>
<h2>The case against</h2>
<p>Bram Tully, who led the opposition, did not dispute the price. He disputed the word <q>repair</q>. The bearing will be new, he said, and so will the rack and the motors, but the girders will be as old as ever, and the engineer’s own report gives them thirty-five years. “We are buying new hips for a very old dog. I am fond of the dog. I would still like to know what we do in year thirty-six.”</p>
<p>Sunniva Clegg, the town engineer, answered that thirty-five years was a floor, with inspection, and that a bridge whose girders had been painted on time would be less of a question. The council last paid for a full repainting in 2003. Her report, 88 pages with drawings, is on the council’s site under item 7.<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup></p>
<blockquote class="pull"><p>We are buying new hips for a very old dog.</p><footer>Bram Tully, councillor for Quayside</footer></blockquote>
<h2>How they voted</h2>
<table>
<caption>Item 7: that the Swing Bridge be repaired</caption>
<thead><tr><th scope="col">Ward</th><th scope="col">For</th><th scope="col">Against</th></tr></thead>
<tbody>
<tr><th scope="row">Quayside</th><td>Castellane, Ames</td><td>Tully</td></tr>
<tr><th scope="row">Farside</th><td>Adair, Beale, Marchetti</td><td>none</td></tr>
<tr><th scope="row">Netherfield</th><td>Pellow, Ekwueme</td><td>Ostrander</td></tr>
<tr><th scope="row">St Brannock’s</th><td>Farrow</td><td>Dace, Fennimore</td></tr>
<tr><th scope="row">Upper Wend</th><td>Sandoval</td><td>Yeo, Thole</td></tr>
</tbody>
</table>
<p>There are no parties on the council, only habits, and this vote broke several. All three members for Farside, who have agreed on nothing since the bus lanes, voted together. Imre Sandoval crossed from the rest of Upper Wend, whose road bridge has carried the diverted traffic; he said his ward wanted the lorries back where they belonged “by whatever means is soonest”.</p>
<h2>Five months without</h2>
<p>For the months when the span is away, the Wend Ferry Company will run until midnight instead of half past nine, at a cost to the town of $180,000 from the contingency fund. Cornelius Rudd, its managing director, said that both boats would be needed and that the older of them, <em>Patience</em>, would first go out of the water for a fortnight.</p>
<p>Nkechi Adair asked for the fare, now $2.40, to be waived for Farside residents while there is no bridge. Mr Vandermolen thought that would cost a further $310,000 and the council put it off to its next meeting. “My ward will be an island with a bus,” Ms Adair said afterwards. “I shall bring it back until they are tired of me.”</p>
<p>Cass Hendry, the bridge-master, watched the vote from the back. She has turned the span by hand-wound backup eleven times this year. Asked what she thought, she said she would like the new motors to come with a manual. “The last ones did,” she said, “but somebody put it in the museum.”</p>
<ol class="footnotes"><li id="note-1"><p>“The Swing Bridge: options for repair and replacement”, report of the Town Engineer, item 7, with appendices A to F. Members received it six clear days before the meeting, which is worth recording, since <a href="/news/council/one-paper-in-three-comes-late">it is not the custom</a>. <a href="#ref-1">↩</a></p></li></ol>
`,
  },
  {
    slug: 'one-paper-in-three-comes-late',
    label: 'analysis',
    section: 'council',
    tags: ['open-government', 'data'],
    authors: ['tobias-reyne'],
    headline: 'Nearly one council paper in three arrives late',
    standfirst: 'Standing orders promise three clear days. We checked all 212 items of the past twelve months.',
    hoursAgo: 56,
    picture: null,
    body: `
<p>Councillors in Port Ellery are entitled to three clear days with a paper before they vote on it. In the past twelve months they went without for 61 of 212 items, or 29 per cent. Seventeen of the 61 were handed round on the day. One was read aloud.</p>
<p>The rule is standing order 14, and it has an exception for <q>urgency, to be stated</q>. The Lantern compared the date on each agenda with the date on which each paper was published, and then read the minutes for the statement. Of the 61 late items, 22 have one. The other 39 do not say why they were late, or that they were.</p>
<p>Late papers are not small papers. They cover $9.7 million of spending, among it the waste contract ($6.2 million over four years, published at 11.20 on the morning of the vote) and the new parking machines, whose price was corrected during the debate by someone reading it off the box.</p>
<p>Leonie Abara, the town clerk since last spring, did not contest the count. “It is accurate and I wish it were not,” she said. Two of her five committee posts stood empty for seven months. Both have now been filled, and of the 31 items since then four were late. From next month a late paper will carry its reason on the first page, in a box.</p>
<p>Greta Fennimore, who has sat for St Brannock’s since 2006, said that she no longer opens the envelope in the car park. “I vote no if I have not read it,” she said. “It is surprising how often that turns out to have been right.”</p>
<p><small>The list of all 212 items, with both dates for each, can be had from the newsroom. Corrections are welcome and will be marked. Our own view of the matter will be found under Opinion.</small></p>
`,
  },
  {
    slug: 'mayor-castellane-interview',
    label: 'interview',
    section: 'council',
    tags: ['swing-bridge', 'open-government', 'town-budget'],
    authors: ['mara-lindqvist'],
    headline: '“I was elected to be boring and I have been prevented”',
    standfirst:
      'Honor Castellane, mayor of Port Ellery, on bridges, late papers, a lost election and the one job she would give back.',
    hoursAgo: 76,
    picture: { name: 'council-chamber', caption: 'The council chamber. The mayor’s chair is the one with the cushion.' },
    body: `
<p><em>Honor Castellane, 58, was a harbour pilot for nineteen years before she was elected to the council for Quayside, lost her seat, won it back, and was chosen as mayor by one vote. We met in her office, where there is a bucket under the skylight. The roof is </em><a href="/news/council/town-hall-roof-bats"><em>being seen to</em></a><em>. The conversation was recorded, and has been shortened but not rearranged; she saw no part of it before publication.</em></p>
<p><strong>You said you would be a boring mayor.</strong></p>
<p>I was elected to be boring and I have been prevented. I had a list: drains, the rate, drains. Then ten weeks in, Sunniva Clegg came through that door with a photograph of a crack, and I have talked about nothing but a bearing ever since.</p>
<p><strong>Will you vote to repair the bridge?</strong></p>
<p>I shall listen to the debate.</p>
<p><strong>Will you vote to repair it?</strong></p>
<p>There is a strong case. There is a grant. There is a shipyard upstream of it.</p>
<p><strong>So you will vote to repair it.</strong></p>
<p>Yes. You should have been a pilot; you do not let go of the rope either. I shall vote to repair it, because I have been through that gap some four thousand times with a master beside me who did not know the river, and I have never once thought: what this place needs is less of it open to ships.</p>
<p><strong>Your critics say it only moves the bill to 2060.</strong></p>
<p>All bridges move the bill. The people who built it moved it to us, and they were a good deal poorer than we are. What I mind is that the council of 2003 painted it and then three councils in a row did not. I sat on one of them. That paint would have cost $240,000. I voted to spend it on the bandstand.</p>
<p><strong>Was that wrong?</strong></p>
<p>It was popular. I still lost my seat, so I cannot even say it worked.</p>
<p><strong>What did losing teach you?</strong></p>
<p>How quiet a telephone is. And that people remember the one thing you did in their street. I had chaired the flood committee for two years, after 2018, and I do believe there are cellars that are dry because of it. I lost by 31 votes, and when I asked on the doorsteps it was about a bench.</p>
<p><strong>A bench?</strong></p>
<p>We took it away for repair and it did not come back. It is back now. It was the first thing I did. It has a plaque with somebody else’s name on it.</p>
<blockquote class="pull"><p>All bridges move the bill.</p></blockquote>
<p><strong>Nearly a third of the papers your members vote on are late. Why?</strong></p>
<p>You will have counted, I suppose. We were two clerks short out of five for most of a year because we had not put the pay up since 2016, and I did not see that, and I should have. That is the reason. It is not the excuse. Somebody can be short of staff and still write <q>this is late because</q> at the top of the page.</p>
<p><strong>Would you take late papers off the agenda?</strong></p>
<p>I would take most of them off. If I took off all of them we should have had no bins collected in June.</p>
<p><strong>The Saturday closing of Market Street: you voted for it, and your brother has a shop there.</strong></p>
<p>He has a shop there and he is not speaking to me. I declared it, and it is in the minutes. I asked the clerk whether I should leave the room, and she said that a shop among 131 is not an interest the rules would count. I stayed. I am told the lunch trade is up and that he says it is nothing to do with me.</p>
<p><strong>You have no party behind you. Nobody here has. Does it make you weaker?</strong></p>
<p>It makes the arithmetic slower. I have to find eight votes every month and they are never the same eight. In a place with parties you count once, after the election, and then you can sleep. On the other hand I have been talked out of things in that chamber. Twice. I do not think that happens much elsewhere.</p>
<p><strong>What were you talked out of?</strong></p>
<p>Selling the allotments at Sluice Lane. I had a figure in my head, and Odile Farrow stood up and read out the waiting list. Only the list: names, and the year they had put themselves down. It took eleven minutes. Nobody coughed.</p>
<p><strong>Which job would you give back?</strong></p>
<p>The casting vote. I have used it once, on the tram timetable, at a quarter to midnight, and I still do not know whether I was right. A pilot is wrong where everybody can see it, on a mudbank, and then the tide comes and you are forgiven.</p>
<p><strong>Will you stand again?</strong></p>
<p>Ask me when I have found out what is on page two of the list.</p>
<p><strong>And what is on page two?</strong></p>
<p>Drains.</p>
`,
  },
  {
    slug: 'market-street-saturdays',
    label: 'news',
    section: 'council',
    tags: ['market-street', 'trams-and-buses'],
    authors: ['tobias-reyne'],
    headline: 'Market Street to keep its Saturdays without cars for a year',
    standfirst:
      'Ten councillors to five make an eight-week trial into a twelve-month one, with the loading bays moved and the blue badge spaces doubled.',
    hoursAgo: 215,
    picture: { name: 'market-street', caption: 'Market Street on the last Saturday of the trial.' },
    body: `
<p>Cars will stay out of Market Street on Saturdays, from ten in the morning until four, for another twelve months. The council agreed by ten votes to five, after an eight-week trial in which more people came to the street and slightly more of them complained about it.</p>
<p>Counters at both ends recorded 6,940 people on an average trial Saturday, against 5,610 on the eight Saturdays before: an increase of 24 per cent. The number 1 tram, which shares the street, kept time on 93 runs in a hundred instead of 71, there being nothing parked in front of it.</p>
<p>What the shops took is less certain. Of 131 units, 112 are let, and 84 of those answered the council’s questions. Forty-six reported higher takings, 21 the same and 17 lower. The 17 are not scattered: eleven sell things too heavy to carry to a tram.</p>
<p>“I sell paving slabs,” said Wilf Arkwell of Arkwell’s Yard Goods, who spoke against. “I have nothing against people strolling. I have yet to see one stroll off with a slab.”</p>
<p>For him and the others the council has moved two loading bays from the middle of the street to its ends, to be open all day. Spaces for blue badge holders go from six to twelve, four of them within forty metres of the chemist, as Tamsin Ekwueme had asked; she made her vote depend on it and said so.</p>
<p>Bea Ottaway, whose bakery stands at number 40, told the meeting that she had been against the trial and had been wrong. She sold 310 more loaves over the eight Saturdays than in the eight before and had to put out a second bench. “People buy bread when they can hear one another,” she said. “I did not know that. I have been here for thirty-one years.”</p>
<p>The mayor declared that her brother keeps a shop in the street, and voted. The five against were Bram Tully, Rupert Dace, Hal Ostrander, Marcus Thole and Ottoline Yeo, who said that a trial which is made longer until it succeeds is not a trial. The year’s results come back to the council before a decision to make it permanent, and by Mr Dace’s amendment the takings will be asked for by an accountant and not by the council.</p>
`,
  },
  {
    slug: 'town-hall-roof-bats',
    label: 'news',
    section: 'council',
    tags: ['town-budget'],
    authors: ['tobias-reyne'],
    headline: 'Town Hall roof waits for its tenants to wake',
    standfirst: 'Slaters found forty-one bats above the council chamber. The clock has stopped as well.',
    hoursAgo: 1412,
    picture: {
      name: 'town-hall',
      caption: 'Scaffolding now reaches the second balcony, which is as far as it will go for nine weeks.',
    },
    body: `
<p>Repairs to the Town Hall roof have stopped for nine weeks, at $3,150 a week in scaffolding, because of forty-one bats. They were found by a slater, Perpetua Lunn, who lifted a board above the council chamber and put it straight back.</p>
<p>They are long-eared bats, and the roost is thought to be a maternity colony, which may not be disturbed until the young can fly. The ecologist’s report, paid for by the council before the work began, looked at the east roof. The bats are in the west roof.</p>
<p>“I was asked to survey the part that was to be repaired,” said its author, Dr Cosmo Ferrars. The contract was widened to the west roof a month after he had been, when a slate came through the skylight of the mayor’s office. Nobody told him.</p>
<p>The delay will cost $28,350 in all. The contract stands at $1.1 million, of which $640,000 has been spent. The treasurer, Piers Vandermolen, said that the contingency would bear it “this once”, and that the town’s insurers had asked him to repeat the number of bats.</p>
<p>The tower clock, whose weights run through the same roof space, was stopped for safety at twenty past four and will stay so. It will be right twice a day. One of those times falls during council meetings, which begin at two, and Greta Fennimore has asked that it be taken as a hint.</p>
`,
  },
  {
    slug: 'where-a-hundred-dollars-of-rate-goes',
    label: 'analysis',
    section: 'council',
    tags: ['town-budget', 'data', 'flooding'],
    authors: ['dev-anand-pillai'],
    headline: 'Where a hundred dollars of your town rate goes',
    standfirst: 'The average bill rises by $63 to $1,284. Flood defence takes more of it, and the savings jar takes less.',
    hoursAgo: 2104,
    picture: null,
    body: `
<p>The town rate for the coming year raises $22.9 million from 17,800 households, or $1,284 from each on average. Last year’s average was $1,221. The increase is 5.2 per cent, and the council spent three evenings on it. Here is what they settled, by the hundred dollars.</p>
<table>
<caption>Of each $100 of town rate</caption>
<thead><tr><th scope="col">Spent on</th><th scope="col">This year</th><th scope="col">Last year</th><th scope="col">Change</th></tr></thead>
<tbody>
<tr><th scope="row">Roads, bridges, lighting</th><td>$21.70</td><td>$22.90</td><td>−$1.20</td></tr>
<tr><th scope="row">Waste and cleaning</th><td>$18.20</td><td>$17.60</td><td>+$0.60</td></tr>
<tr><th scope="row">Trams and buses</th><td>$13.50</td><td>$13.10</td><td>+$0.40</td></tr>
<tr><th scope="row">Town Hall administration</th><td>$11.20</td><td>$11.60</td><td>−$0.40</td></tr>
<tr><th scope="row">Flood defence</th><td>$9.80</td><td>$7.70</td><td>+$2.10</td></tr>
<tr><th scope="row">Library and culture</th><td>$7.40</td><td>$7.90</td><td>−$0.50</td></tr>
<tr><th scope="row">Parks and allotments</th><td>$6.10</td><td>$6.40</td><td>−$0.30</td></tr>
<tr><th scope="row">Interest on debt</th><td>$5.60</td><td>$4.90</td><td>+$0.70</td></tr>
<tr><th scope="row">Planning and licensing</th><td>$4.30</td><td>$4.40</td><td>−$0.10</td></tr>
<tr><th scope="row">Put into reserves</th><td>$2.20</td><td>$3.50</td><td>−$1.30</td></tr>
</tbody>
</table>
<h2>What the shares hide</h2>
<p>A smaller share of a larger sum can still be more money. Libraries fall from $7.90 to $7.40 in the hundred, but in dollars from the average household they fall only from $96.46 to $95.02. Roads go from $279.61 to $278.63, which is as near to nothing as a road budget comes.</p>
<p>Flood defence is where the increase went. Its $125.83 a household is up by $31.81, half of the whole rise, and pays for the second pair of gates at Sluice Lane. Joss Pellow, who chairs the flood committee, calls it the dearest thing the town will never see used, “if we are lucky, and I should like us to be that sort of lucky”.</p>
<p>The line to watch is the last. The council put $3.50 in every hundred aside last year and will put aside $2.20 this year. Reserves stand at $7.2 million. Against that there is a bridge with <a href="/news/council/crack-found-in-swing-bridge-bearing">a crack in its bearing</a>, a Town Hall with half a roof, and a loan book on which interest has risen by a seventh.</p>
<p>“A reserve is a decision you have not had to make yet,” said Piers Vandermolen, the treasurer. He had recommended $4.00.</p>
<p><small>Sources: the council’s budget book, pages 12 to 31; the treasurer’s report of advice, paragraph 8. Shares are of rate income only; grants, fares and fees are left out. Dollars for each household are the share multiplied by the average bill.</small></p>
`,
  },
  {
    slug: 'crack-found-in-swing-bridge-bearing',
    label: 'news',
    section: 'council',
    tags: ['swing-bridge', 'trams-and-buses', 'ferry'],
    authors: ['tobias-reyne', 'ines-calloway'],
    headline: 'Swing Bridge shut to traffic after crack is found in its bearing',
    standfirst: 'Walkers and cyclists may still cross. Everyone else has eleven kilometres further to go.',
    hoursAgo: 7206,
    picture: { name: 'swing-bridge', caption: 'The span turns on a ring of cast-steel rollers, renewed in 1958.' },
    body: `
<p>The Swing Bridge was closed to motor traffic this morning, with four hours’ notice, after inspectors found a crack 31 centimetres long in the bearing on which it turns. The closure has no end date.</p>
<p>Walkers and cyclists may still cross. The span, which opened for shipping 1,904 times last year, will be turned twice a day, at high water, and slowly.</p>
<p>The crack runs through the lower track of the pivot bearing, a steel ring 6.2 metres across which carries the whole weight of the span, some 410 tonnes, while it moves. When the bridge is shut to ships and open to the road the weight rests on wedges at both ends. “It is safest when it is a bridge, and least safe when it is being a gate,” said Sunniva Clegg, the town engineer. “We do not yet know how old the crack is. We know that it was not in the photographs of the last inspection.”</p>
<p>That inspection was six years ago. The council’s own schedule asks for one every four.</p>
<h2>The way round</h2>
<p>Drivers between Quayside and Farside must use the road bridge at Upper Wend, a detour of eleven kilometres. Before today 8,300 vehicles crossed the Swing Bridge on an average weekday. Ellery Transit has split bus route 6 in two, with a walk in between, and asks passengers with prams or wheelchairs to telephone; a van will be sent.</p>
<p>The Wend Ferry Company put on its second boat at eight o’clock, before anyone had asked. It carried 412,000 people last year at $2.40 a head. “We have been waiting for this since 1907,” said its managing director, Cornelius Rudd, and then asked that it be made clear he was joking.</p>
<p>Dilys Marchetti, who sits for Farside, was less amused. She has 9,400 residents, one surgery and no supermarket on her side of the river. “An ambulance from the hospital to Farside Hard took six minutes yesterday,” she said. “This morning they tried it with the lights on and it took fourteen.” An ambulance and a crew of two will be stationed at Farside fire house from tonight.</p>
<h2>What happens next</h2>
<p>Ms Clegg expects a report on repair within twelve weeks and a price within twenty. She would not guess at it. The council borrowed $900,000 for the last major work, in 1991, and finished paying for it in 2011.</p>
<p>Cass Hendry, the bridge-master, found the crack. She had gone down with a lamp because the span had begun to make, as she put it in the log, <q>a new noise, like a drawer</q>.</p>
`,
  },
]

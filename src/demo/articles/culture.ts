import type { DemoArticle } from '../town.ts'

export const cultureArticles: DemoArticle[] = [
  {
    slug: 'the-tenth-book-on-the-list',
    label: 'analysis',
    section: 'culture',
    tags: ['library', 'data', 'how-we-work'],
    authors: ['dev-anand-pillai', 'samuel-oyelaran'],
    headline: 'The tenth book on the list',
    standfirst:
      'For eight weeks the public library shuffled its search results by the toss of a coin. Readers went on choosing whatever came first.',
    hoursAgo: 112,
    picture: { name: 'library', caption: 'The reading room. The search terminal is the screen at the foot of the stairs.' },
    disclosure:
      'The Lantern’s own site has lists of articles in a ranked order. What we have changed about them since reading this study is said at the end.',
    social: {
      title: 'What happens when a library shuffles its search results',
      description: '500 terms, 61,480 searches and a coin: a book shown first is opened six times as often as one shown tenth.',
    },
    pick: { by: 'mara-lindqvist', hoursAgo: 104, reason: 'It sent me to look at our own front page with a ruler.' },
    body: `
<p>Type <kbd>tomatoes</kbd> into the search terminal at Port Ellery Public Library and you will be shown ten books. The first has been borrowed 212 times. The tenth, by common consent of the two allotment holders we asked, is better, and has been borrowed nine times. Noor Telfer, the chief librarian, had known of such pairs for years and supposed that readers knew their own minds. Last winter she decided to find out.</p>
<p>The result is a study which has no precedent that we could discover in a library of this size: five hundred search terms, eight weeks, and a coin.</p>
<h2>The coin</h2>
<p>The library’s catalogue is supplied by a company in Calder and puts first what has been borrowed most. Ms Telfer and Dr Emeka Lindholm, who teaches statistics at Skerrow College, took the 500 terms that readers type most often, among them <em>tides</em>, <em>divorce</em>, <em>dogs</em> and <em>that book about the lighthouse</em>. Each time that one of them was typed, the machine tossed a coin. Heads, it showed the usual ten in the usual order. Tails, it showed the same ten shuffled.</p>
<p>A notice beside the screen said so, in letters two centimetres high. No names or card numbers were kept. What was kept was the term, the order, and which line was touched first.</p>
<p>There were 61,480 searches: 30,702 heads and 30,778 tails. In 38,412 of them somebody opened a book.</p>
<table>
<caption>Of every 100 books opened, how many stood at each place in the list</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Usual order</th><th scope="col">Shuffled</th></tr></thead>
<tbody>
<tr><th scope="row">1</th><td>36.2</td><td>29.8</td></tr>
<tr><th scope="row">2</th><td>17.9</td><td>16.1</td></tr>
<tr><th scope="row">3</th><td>11.4</td><td>11.3</td></tr>
<tr><th scope="row">4</th><td>8.1</td><td>8.9</td></tr>
<tr><th scope="row">5</th><td>6.3</td><td>7.5</td></tr>
<tr><th scope="row">6</th><td>5.1</td><td>6.4</td></tr>
<tr><th scope="row">7</th><td>4.4</td><td>5.6</td></tr>
<tr><th scope="row">8</th><td>3.8</td><td>5.0</td></tr>
<tr><th scope="row">9</th><td>3.5</td><td>4.7</td></tr>
<tr><th scope="row">10</th><td>3.3</td><td>4.7</td></tr>
</tbody>
</table>
<p>Look at the right-hand column, which is the one that tells. In a shuffled list the first place means nothing. It was held by the favourite one time in ten and by the wallflower one time in ten. It was opened 29.8 times in a hundred all the same, and the tenth 4.7: more than six to one, for being at the top.</p>
<p>If readers had cared only for the book, every number in that column would have been ten. If they had cared only for the place, the two columns would have been alike. They are not quite alike. The usual order draws 36.2 to its first line, so that 6.4 of those may be credited to the book which stands there and the rest to the standing.</p>
<blockquote class="pull"><p>In a shuffled list the first place means nothing.</p></blockquote>
<h2>How a list becomes true</h2>
<p>An order by number of loans has a flaw which is easy to state and hard to see. The book at the top is shown to more people, so it is borrowed more, so it stays at the top. “After a few years the list is measuring itself,” said Dr Lindholm. “It says: readers like this one best. What it has found is the one that readers met.”</p>
<p>The loans bear him out. Of the books taken out by way of the terminal in the year before the study, 71 per cent were copies of 9 per cent of the titles. In the eight weeks, for the shuffled half, the same share of loans was spread over 17 per cent of the titles. And readers were not worse served by it: the loans were brought back unread, as far as one can tell from those returned within a day, at 6.1 per cent in one half and 6.0 in the other.</p>
<p>Nobody complained of the shuffling. Three people complained of the notice.</p>
<h2>Who is at the bottom?</h2>
<p>Some books more than others. Ms Telfer’s staff went through the 500 lists by hand, which took two of them the whole of one month, and marked each title by when it had come into the library. Books acquired in the past three years made up 22 per cent of all lines, and 6 per cent of first lines. A new book starts with no loans, and so at the bottom, and so remains there. Books by authors who live within fifty kilometres stood at a median of eighth.</p>
<p>“I had been buying local writers for twenty years, and putting them where nobody would look,” she said. “I was rather proud of the budget.”</p>
<aside class="box">
<h3>What the study cannot say</h3>
<p>It covers 500 terms out of some 9,000, the commonest, for which there is most to choose from. It counts the first book that was opened, and a reader may open several. People who saw the notice may have looked further down than usual, in which case the true pull of the first place is stronger. And it is one town.</p>
</aside>
<h2>What the library did</h2>
<p>It has made four changes, and kept the coin for one search in twenty so as to see whether they work.</p>
<ol>
<li>Beneath each list stands a sentence which says how it was ordered.</li>
<li>There is a button marked <q>Shuffle</q>. One reader in nine presses it.</li>
<li>Loans are counted by how many people were shown a book, and not only by how many took it.</li>
<li>The fourth line always goes to something that came in within the last three years, drawn by lot among those that fit.</li>
</ol>
<p>In the first month, loans through the terminal were up by 4 per cent and the share taken by that 9 per cent of titles was down from 71 to 63. The better book about tomatoes has been out three times. It is by Hyacinth Boll, of Sluice Lane, and was printed in 1994.</p>
<h2>And here</h2>
<p>This newspaper also puts things in order. Until now the list <em>Most read</em> on our site counted how often an article had been opened, and so did to articles what the library did to tomatoes. It now divides by how often each was shown, and under every list of ours that is ranked there is a line which says by what. If you think that we have the order wrong, that line is where to begin.</p>
<p><cite>Position and choice at a public search terminal</cite>, by N. Telfer and E. Lindholm, is at the lending desk, where it is catalogued under <q>tomatoes</q>. The counts, without anything that could identify a reader, are <a href="https://library.example/position-and-choice">on the library’s site</a>.</p>
`,
  },
  {
    slug: 'slack-water-at-the-halcyon',
    label: 'review',
    section: 'culture',
    tags: ['film'],
    authors: ['samuel-oyelaran'],
    headline: 'Slack Water: a film in which the river gets the best lines',
    standfirst:
      'Anneke Voss’s first feature was made within four streets of the cinema where it opened. It takes its time, and some of ours.',
    hoursAgo: 67,
    picture: { name: 'cinema', caption: 'The Halcyon on the opening night. All 214 seats were taken, one of them by a prop.' },
    disclosure: 'The Halcyon belongs to its audience. Samuel Oyelaran owns two of its 6,200 shares and paid for his ticket.',
    body: `
<p><cite>Slack Water</cite>, directed by Anneke Voss. 112 minutes. At the Halcyon for two weeks.</p>
<p>There are twenty minutes or so in each tide when the river cannot decide. Anneke Voss, who grew up in Farside above a net loft, has made a film that lives in those twenty minutes, and for about an hour and a quarter of its length it is the finest thing to have been seen at the Halcyon since the new projector.</p>
<p>Its story would go on a ferry ticket. Marit (Solveig Dunne) comes home to bury her father, a bridge-keeper, and finds that somebody must go on turning the bridge until he is replaced. She says that she will stay for a week. There is a brother who wants to sell the house, a ferryman who does not want to say what he knows, and a letter, which Voss has the wit to leave unopened until we no longer wish it to be read.</p>
<p>Dunne is on the screen for all but four minutes and seems to have made up her mind never to do anything for our benefit. She eats like someone eating. When she first turns the span alone, leaning into the bar with her cheek against the iron, the camera does not leave her face, and we learn from it at which point of its turn the bridge goes light. I have crossed it for thirty years and had not known that there was such a point. I asked the bridge-master on the way out. “About a third of the way,” said Cass Hendry. “She came and tried it. They all think it is acting.”</p>
<h2>The sound</h2>
<p>The river was recorded by Jory Pascoe, from under things: pontoons, hulls, the Custom House Steps. There is no music until the credits. What there is instead is a knocking, at first so faint that the audience on the opening night looked round for its source, and which turns out in the last reel to have been the plot.</p>
<p>It is when people talk that the film runs aground. Voss wrote the script with her cousin Hedley Voss, and one can hear where the cousin has been. Nobody in this town has ever said, <q>You can’t turn back a tide, Marit.</q> We say that it is early, or late. The scene at the solicitor’s, with its map, goes on for eleven minutes; I know because the clock on the wall was working. And the ferryman, played by Barnaby Thrale with a pipe, has been seen before, in other harbours, with the same pipe.</p>
<p>So it is seventy-five minutes of a masterpiece and thirty-seven of a first film, and they have not been kept in separate rooms. Cut the map. Cut the pipe. Keep every frame in which someone waits.</p>
<p>The last shot lasts for four minutes and is of water. I shall not say what happens in it. Behind me a child asked, quite loudly, whether it was coming in or going out, and nobody in the house could have told her. Then we could.</p>
<p><strong>Four lanterns out of five.</strong></p>
`,
  },
  {
    slug: 'the-silver-bands-lost-march',
    label: 'news',
    section: 'culture',
    tags: ['music'],
    authors: ['samuel-oyelaran'],
    headline: 'The band that lost a march and found it under a drum',
    standfirst:
      'Written for the opening of the Swing Bridge, played once, mislaid for a century. On Sunday the Silver Band plays it again, apart from bar 61.',
    hoursAgo: 293,
    picture: { name: 'brass-band', caption: 'The Harbour Silver Band at practice on the fish quay, where the echo is free.' },
    body: `
<p>When the Swing Bridge was opened in 1907 the Port Ellery Harbour Silver Band played a march composed for the day by its bandmaster, Isaac Thorley. The newspapers liked it. It was not played again, because the next morning nobody could find the parts.</p>
<p>They were in the bass drum. Delphine Mott, who has conducted the band since 2012, sent the drum to be given new heads last month, and the mender, in Skerrow, telephoned to ask whether she wanted the paper lining kept. Nineteen sheets had been folded along the inside of the shell, it seems to stop a rattle.</p>
<p>“Somebody used it as a wedge,” said Ms Mott. “On the night, I should think. There is beer on the second cornet.”</p>
<h2>A bridge in six-eight</h2>
<p><cite>The Swing Bridge</cite>, a quick march in six-eight time, lasts for three minutes and forty seconds. It opens like any other. But in the trio, where most marches turn gentle, the tune stops in the middle of a bar, and for eight bars there is nothing except the drum. Then the tune begins again in the other direction: Thorley has turned it end for end, note by note. When both halves have been heard they are played together, and fit.</p>
<p>It is, of course, the bridge, opening and shutting, and it is a good deal cleverer than it had any need to be. Ms Mott worked it out at her kitchen table. “I said a word,” she said. “My daughter wrote it down.”</p>
<h2>Bar 61</h2>
<p>Of the twenty parts that there must have been, one is missing, the solo horn’s, and from the gaps in the harmony it has the tune to itself in bar 61. The band has tried three versions. The players voted for a fourth, which was to leave the bar empty.</p>
<p>Thorley was a shipwright at Garrick’s, and taught himself harmony from a book borrowed from the public library eleven times. He died in 1931. His great-granddaughter, Philomena Thorley, plays the solo horn in the band, by no arrangement of anybody’s; she took up the instrument at nine because it was the one that was left.</p>
<p>She will stand at bar 61, with the horn at her side, and count. “It is one bar,” she said. “I have never been so nervous about anything.”</p>
<p>The band plays on the fish quay this Sunday at three, or in the market hall if it rains. Admission is free. The drum has been looked into.</p>
`,
  },
  {
    slug: 'the-ferrymans-loaf',
    label: 'news',
    section: 'culture',
    tags: ['food'],
    authors: ['samuel-oyelaran'],
    headline: 'How to make a ferryman’s loaf',
    standfirst: 'Oats, treacle, salt and patience. It was made to be eaten with one hand.',
    hoursAgo: 175,
    picture: { name: 'bakery', caption: 'Ottaway’s sells about ninety of these a day, most of them before eight.' },
    body: `
<p>The ferryman’s loaf is dark, close and slightly sweet, and keeps for five days in a pocket. Ottaway’s of Market Street has made it since 1903. Bea Ottaway let us have the recipe on the condition that we should print her remark about the treacle, which is in step 1. She makes forty at a time; this is for one, and we have tried it in three ovens, one of them bad.</p>
<h2>What you need</h2>
<ul>
<li>150 g coarse oatmeal, and a handful more for the tin</li>
<li>300 g strong white flour</li>
<li>100 g wholemeal flour</li>
<li>60 g black treacle, <strong>warm</strong></li>
<li>9 g fine salt</li>
<li>5 g dried yeast</li>
<li>380 ml water, of which 250 ml boiling</li>
<li>20 g butter</li>
</ul>
<h2>What you do</h2>
<ol>
<li>Stand the treacle in hot water for ten minutes. “Cold treacle sits at the bottom and sulks, and you will think that you have mixed it,” says Ms Ottaway. “You have not.”</li>
<li>Pour the 250 ml of boiling water over the oatmeal, stir in the butter, the treacle and the salt, and leave it for forty minutes, until a finger in it feels nothing either way.</li>
<li>Stir the yeast into the remaining 130 ml of water, which should be no more than lukewarm. Add it to the oats with both flours. The dough will be sticky. It is meant to be. Do not add flour.</li>
<li>Knead for eight minutes with wet hands, or fold it over on itself in the bowl twenty times, rest for ten minutes, and do that twice more.</li>
<li>Cover, and leave it somewhere warm until it has grown by half: about an hour and a half. It will not double. Treacle slows it.</li>
<li>Butter a 900 g loaf tin and coat it with oatmeal. Shape the dough, put it in, and press oatmeal on the top. Leave it for another 45 minutes, until it stands a thumb’s breadth above the rim.</li>
<li>Bake at 220 °C for 15 minutes and at 190 °C for 30 more. Turn it out. The bottom should sound hollow; if it sounds like a door, give it five minutes without the tin.</li>
<li>Leave it alone until tomorrow. This is the hardest step and the one that is left out.</li>
</ol>
<aside class="box">
<h3>Why one hand</h3>
<p>A ferryman has the other on the wheel. The loaf was cut in four lengthways, not across, and each quarter was eaten from the end. Walter Finch, who ate some 8,000 quarters between 1971 and 2014, recommends cheese, “but not so much that you have to look at it”.</p>
</aside>
<p>It costs about $2.10 in ingredients. The shop sells it for $4.60, and having made eleven in a fortnight we should like to say that this is reasonable.</p>
`,
  },
  {
    slug: 'poems-on-the-number-one',
    label: 'news',
    section: 'culture',
    tags: ['trams-and-buses', 'library'],
    authors: ['samuel-oyelaran'],
    headline: 'Poems on the number 1, cut to fit the journey',
    standfirst:
      'Ten panels, each as long to read as it takes to get to the next stop. One passenger has been to the terminus twice.',
    hoursAgo: 1106,
    picture: { name: 'tram', caption: 'The number 1 on Chandler Street, between the fourth poem and the fifth.' },
    body: `
<p>There are eleven stops on the number 1 tram and therefore ten gaps between them. In the space above the windows that was used for advertisements of a mattress, there are now ten poems, by ten people who live along the line. Each takes as long to read aloud as the tram takes to get from one stop to the next.</p>
<p>The shortest, from Custom House to Fish Quay, is for 40 seconds. The longest, up the hill to Netherfield, is for four minutes and ten, and its author, Lettice Brome, who drove the line for nineteen years, says that she has allowed for the points at Cooper’s Rise.</p>
<p>It was Noor Telfer’s idea. The chief librarian rides to work on the number 1 and had begun to know the mattress. Ellery Transit gave the panels for a year, which cost it $5,200 in advertising; the library found $900 for printing. There were 231 entries. The judges, three passengers drawn by lot, read all of them on the tram.</p>
<p>The rule as to length was kept strictly, and improved several. Abel Stott, of Lantern Row, had sent sixty lines about the flood of 2018 and was given the ninety seconds before Swing Bridge. He cut it to eleven. “I took out the weather,” he said. “They were there. They know what it was like.”</p>
<p>Passengers have been seen to miss their stops. One of them, Cuthbert Lyle, who is learning to read at 52 with a class at the library, has been to the terminus twice on purpose. He does one panel a day, and then goes round again for the one that he did yesterday.</p>
<p>The panels will be changed in a year. Entries for the return journey, which is downhill and eleven per cent shorter, are open now.</p>
`,
  },
  {
    slug: 'halcyon-buys-a-projector',
    label: 'news',
    section: 'culture',
    tags: ['film'],
    authors: ['samuel-oyelaran'],
    headline: 'The Halcyon asks its audience for a projector and is given one and a half',
    standfirst: 'The cinema sold 6,200 shares at $20. It had hoped for four thousand.',
    hoursAgo: 4312,
    picture: { name: 'cinema', caption: 'The Halcyon was built in 1934 with 600 seats, and has 214 better ones.' },
    body: `
<p>The Halcyon cinema needed $80,000 for a projector and asked its audience to buy it, at $20 a share. When the offer closed there had been 6,200 shares sold, to 2,318 people, for $124,000.</p>
<p>The old projector, which was second-hand when it came, had since the winter shown all films slightly green. Tova Brandt, the manager, put on a season of forests.</p>
<p>Shareholders have one vote each, whatever they hold; they may not be paid more than 2 per cent a year, and get nothing at all unless the cinema has kept three months’ costs in the bank. Their first general meeting, with 340 present and a queue for the stairs, decided to spend the surplus of $44,000 on a lift ($31,500), on a loop for hearing aids ($7,900), and to hold back the rest for whatever goes wrong next.</p>
<p>One motion failed, by 171 votes to 169: to stop selling crisps. Ms Brandt had spoken against it. “They are the loudest thing that we sell,” she said, “and the most profitable, and I have learnt to live with my feelings.”</p>
`,
  },
]

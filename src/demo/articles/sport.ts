import type { DemoArticle } from '../town.ts'

export const sportArticles: DemoArticle[] = [
  {
    slug: 'herons-3-skerrow-2',
    label: 'news',
    section: 'sport',
    tags: ['herons', 'tides'],
    authors: ['pia-kestrel'],
    headline: 'Herons 3, Skerrow Athletic 2: the far corner scores again',
    standfirst: 'Two down at half time, Port Ellery Town were saved by a penalty, a header and ground that does not drain.',
    hoursAgo: 18,
    picture: { name: 'football-ground', caption: 'Sluice Lane under lights. The far corner is the one that shines.' },
    body: `
<p>Of the four corners at Sluice Lane three are made of turf. The other was once a creek, and with the river rising and nine minutes to play it remembered. Skerrow’s goalkeeper, Lasse Imrie, ran out to a back pass that ought to have reached him, saw it stop dead in four centimetres of water, and was still running when Marek Toll arrived and put it into an empty goal from thirty metres.</p>
<p>That made it 3–2, and so it stayed. An hour earlier Port Ellery Town had been two down and second to everything.</p>
<h2>First half</h2>
<p>Skerrow Athletic, fifth in Coast League Division Two, had won four away in a row, and one could see how. They keep the ball as though it were on loan. After eleven minutes Anders Quill turned inside Hughie Marsh and bent it round the goalkeeper, Tamar Oduya, from the edge of the box; after 36 the same player walked in the second, after a free kick that the Herons had defended by pointing at each other.</p>
<p>“I said very little at half time,” said the manager, Gwen Astley. “I asked them who was marking Quill, and eleven of them told me.”</p>
<h2>Second half</h2>
<p>She took off a defender and sent on Idris Penhale, who is 18 and goes straight at people. He went straight at Skerrow’s captain, Rolf Dunning, who brought him down; and Kofi Brandreth struck the penalty so hard, in the 52nd minute, that it came out from under the net. It was his tenth of the season and his hundredth for the club.</p>
<p>The equaliser came in the 70th. Penhale, from the right, crossed too far. Brandreth, retrieving it, crossed back again too high. It dropped out of the lights on to the head of Saul Ekwueme, a centre half who had not scored since he was at school, and went in off the post with a noise like a dropped tray.</p>
<p>Then the corner. The club’s own rule is not to play with high water in the second half. Kick-off had been put back by forty minutes on the league’s instruction after Skerrow’s coach was held up on the Upper Wend road. “We told them,” said the groundsman, Eli Farthing. “I showed them the page.”</p>
<p>Imrie was gracious about it. “I looked at it before the match and thought, that is a bit dark,” he said. “I have played on beaches that were firmer.”</p>
<p>The Herons are third, with 31 points from sixteen matches, one behind Hallin Bay and four behind Dunmere, who have played one more. They go to Hallin Bay next. It is on a hill.</p>
<aside class="box">
<h3>Port Ellery Town 3 (0), Skerrow Athletic 2 (2)</h3>
<p><strong>Town:</strong> Oduya; Marsh (Penhale 46), Ekwueme, Roper, Stannard; Brandreth, Lacey, Fennick; Toll, Aramide (Voss 77), Dray (Hale 88).<br><strong>Goals:</strong> Quill 11, 36; Brandreth 52 (penalty), Ekwueme 70, Toll 81.<br><strong>Attendance:</strong> 1,862. <strong>Referee:</strong> M. Castell, Dunmere.</p>
</aside>
`,
  },
  {
    slug: 'wend-regatta-in-fog',
    label: 'news',
    section: 'sport',
    tags: ['rowing', 'weather'],
    authors: ['pia-kestrel'],
    headline: 'Regatta final is won by ear',
    standfirst:
      'In fog so thick that the umpire could not see either crew, Wend Rowing Club beat Dunmere by a length, or possibly two.',
    hoursAgo: 404,
    picture: {
      name: 'rowing-race',
      caption: 'Wend, nearer, and Dunmere, at the only point on the course from which both could be seen.',
    },
    disclosure: 'Pia Kestrel rowed for Wend Rowing Club until 2015. She did not judge any race.',
    body: `
<p>The final of the Wend Regatta was heard by about two thousand people and seen by nine. Fog came up the river at noon and by three, when the women’s eights went down to the start, it was no longer possible to make out one bank from the other.</p>
<p>Under the rules of 1898 a race may be rowed if the umpire <q>can satisfy himself of its fairness</q>. The umpire, Cordelia Strake, satisfied herself by following in a launch with the engine off, towed by a third crew, and listening. She has been a midwife for thirty years. “One learns to tell two heartbeats apart,” she said.</p>
<p>At the start, as far as anybody knows, Dunmere took half a length. They rate higher than Wend, at 38 strokes to the minute against 34, and those on the Custom House Steps could count it. At the Swing Bridge the crowd on the footway looked straight down on both, which is the moment of Juno Halloran’s drawing, and Dunmere led by a canvas. Then they went back into the white.</p>
<p>What happened next is known from the coxes. Dunmere’s, Bettina Lorne, steered for where the finish should be. Wend’s, Oona Tully, who is 16 and had been put in on the morning of the race, steered for the smell of the bakery. It lies forty metres nearer to the deep channel, where the last of the flood was still running, and in the final 300 metres her crew made up a length and more.</p>
<p>The judges at the line saw Wend’s bow come out of the fog, and after what they agreed was four seconds, Dunmere’s. At racing speed that is a length and a quarter. The book says <q>one length (by ear)</q>. It was Wend’s first win in the event since 2014.</p>
<p>Dunmere did not protest. “I was going to,” said Ms Lorne. “Then I thought about how I should have to put it.”</p>
`,
  },
  {
    slug: 'astley-signs-for-three-years',
    label: 'news',
    section: 'sport',
    tags: ['herons'],
    authors: ['pia-kestrel'],
    headline: 'Astley signs for three more years at Sluice Lane',
    standfirst: 'The Herons’ manager turned down Calder, and would like a new washing machine.',
    hoursAgo: 964,
    picture: null,
    body: `
<p>Gwen Astley will manage Port Ellery Town for three more years. She signed in the tea hut at Sluice Lane, there being people in the office, after turning down an approach from Calder United, two divisions higher.</p>
<p>She came to the club in 2021 when it was last but one in the Coast League’s third division. It was promoted two years later and has since finished ninth, eighth and sixth. Of 168 league matches under her it has won 83, drawn 37 and lost 48.</p>
<p>Neither side would give her salary. The club’s accounts put the whole of its wages at $412,000, against $1.9 million at Calder. “They have a sports hall and a man for the cones,” she said. “I went and had a look. Nobody there was laughing.”</p>
<p>Her conditions, which the chairman, Horace Dray, read out, were a physiotherapist on two evenings instead of one, a pitch for the girls’ teams on which lines are marked before they arrive, and a washing machine. All three have been met. The machine takes fourteen shirts.</p>
`,
  },
  {
    slug: 'sluice-lane-pitch-stays-wet',
    label: 'news',
    section: 'sport',
    tags: ['herons', 'flooding', 'sallow-marsh'],
    authors: ['pia-kestrel'],
    headline: 'Sluice Lane will not be drained, by order of a snail',
    standfirst: 'The Herons had the money, the pipe and the digger. Then somebody looked in the ditch.',
    hoursAgo: 6112,
    picture: { name: 'football-ground', caption: 'Sluice Lane, with the ditch behind the far goal.' },
    body: `
<p>A plan to drain the far corner of the pitch at Sluice Lane has been given up, four days before the digger was to come, because the ditch into which it would have drained is home to some two thousand whirlpool ramshorns. They are snails, about five millimetres across, and there are laws about them.</p>
<p>The club had raised $47,000, of which $11,200 came from a sponsored walk round the touchline. Its engineer had surveyed the pitch and its solicitor had written to the neighbours. One of the neighbours is the Sallow Marsh Trust, whose warden, Bettany Crewe, came with a net. “I was hoping not to find anything,” she said. “I have a season ticket.”</p>
<p>Water lies in the corner after rain and at high springs, to a depth of up to seven centimetres, and six matches were put off last season. The club will instead spend $16,500 on a pump, to be switched on by the groundsman, Eli Farthing, when the water is clear of snails, which he will establish with a sieve.</p>
<p>Of the sum left over, $30,500, half goes to the girls’ changing rooms. Subscribers may have the other half back in proportion. So far 19 of 640 have asked.</p>
<p>The supporters’ club has a new song. It cannot be printed here, but the snail comes out of it well.</p>
`,
  },
]

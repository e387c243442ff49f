import type { DemoArticle } from '../town.ts'

export const opinionArticles: DemoArticle[] = [
  {
    slug: 'in-praise-of-waiting',
    label: 'opinion',
    section: 'opinion',
    tags: ['ferry', 'swing-bridge'],
    authors: ['walter-finch'],
    headline: 'In praise of the seven minutes',
    standfirst: 'A crossing is not a delay between two places. It took me forty-three years to be able to say why.',
    hoursAgo: 13,
    picture: { name: 'ferry', caption: 'Seven minutes, on a slack tide, with a dog aboard.' },
    disclosure:
      'Walter Finch draws a pension of $310 a month from the Wend Ferry Company. He knows the skipper whose accident was reported this week, and does not write about it here.',
    pick: { by: 'ines-calloway', hoursAgo: 10, reason: 'I was his deckhand for four seasons and he never told me any of this.' },
    body: `
<p>A young man with a good coat once asked me how I could stand it. He meant going over and back. He had been told at school that a thing done twice is done once too often, and here was a person who did the same thing thirty times a day. I said that I had never yet gone over twice. He thought that I was being deep, and moved to the other rail.</p>
<p>I was not being deep. It was wet, and I was busy. But it is so. In forty-three years I took that boat across the Wend about three hundred and ten thousand times, and there was always something the matter with it that had not been the matter before.</p>
<p>It takes seven minutes. The company has tried to make it six, with a larger propeller, and found that passengers did not get off any sooner; they merely looked up with a start. I used to think about that. I believe that seven minutes is what it takes to stop being where you were.</p>
<p>You could watch it. For the first two they went on with whatever they had brought: the quarrel, the bill, the telephone. In the third somebody would look at the water, then others, the way that yawns go round. By midstream nearly all of them were looking at the same bit of river, in which there was nothing. In the fifth minute they spoke, if they were going to, and often to somebody that they did not know. In the sixth they felt for their keys.</p>
<p>I have had a man propose marriage in the fifth minute, and be told at the Steps that she would need another crossing. I took them over again for nothing. I had a boy in a black tie, about eleven years old, who went back and forth for the whole of one afternoon, and would not say, and his grandmother came down at six and stood on the Hard and only lifted her hand. I had a town clerk who rode with me every morning of the budget, with the papers on her knee, and never turned one page.</p>
<p>Now they are going to take the bridge away for five months, and I am told that we shall be inconvenienced. I dare say. There will be queues, and it will rain, and a man will write to the paper. I may write myself. But for five months every soul in the town who wants the other side will have to stand next to somebody, and look at the river for a while, and be nowhere.</p>
<blockquote class="pull"><p>I believe that seven minutes is what it takes to stop being where you were.</p></blockquote>
<p>People will tell you that waiting is time taken out of your life. They have it the wrong way about. It is the part that they did not get round to filling.</p>
<p>If you have the choice, stand on the downstream side. You will see why at about four and a half.</p>
`,
  },
  {
    slug: 'leader-three-clear-days',
    label: 'opinion',
    section: 'opinion',
    tags: ['open-government'],
    authors: ['the-lantern'],
    headline: 'Three clear days',
    standfirst: 'The Lantern’s view: a council that has not read a paper should not be able to vote on it.',
    hoursAgo: 50,
    picture: null,
    body: `
<p>We have reported that <a href="/news/council/one-paper-in-three-comes-late">61 of the 212 papers</a> laid before the Town Council in the past year came late, that 39 of the 61 did so without a reason, and that between them the 61 dealt with $9.7 million. Nobody has said that the figures are wrong. Several people have said that they are understandable.</p>
<p>They are. Two desks in the clerk’s office stood empty for seven months. Those who remained worked through their evenings, and a good part of what was late was late because somebody was getting it right. We have no quarrel with the clerks. A rule that is kept only when it is easy, however, is not protecting anybody, and this one protects three groups of people: councillors who read, residents who object, and officers who would rather be caught by a question than by a court.</p>
<p>The council proposes that a late paper should in future say why, in a box on its first page. That is welcome and it is not enough. A box can be filled in. We suggest three sentences more for standing order 14.</p>
<ol>
<li>A paper that arrives with less than three clear days is not debated unless ten members of the fifteen agree.</li>
<li>No contract above $250,000 can be saved by that vote.</li>
<li>The list of late papers, with the reasons, is read at the annual meeting by the mayor, standing.</li>
</ol>
<p>The second would have stopped the waste contract, for a month. The council would have had time to discover, as we did, that page 14 and page 41 give different prices for the same bin. The third costs nothing and would, we think, do most of the work.</p>
<p>Mrs Fennimore votes against whatever she has not been given time to read. It is a sound principle for one member. It would be a better one for fifteen.</p>
`,
  },
  {
    slug: 'eleven-centimetres-is-not-a-margin',
    label: 'opinion',
    section: 'opinion',
    tags: ['flooding', 'tides', 'town-budget'],
    authors: ['prof-edda-morrow'],
    headline: 'Eleven centimetres is not a margin',
    standfirst: 'The town escaped a flood last year and has drawn the wrong lesson from it. A tidal engineer does the sum again.',
    hoursAgo: 886,
    picture: { name: 'river-flood', caption: 'Lantern Row, 31 January 2018.' },
    disclosure:
      'Edda Morrow checks the Harbour Board’s tide table for a fee, and advised the town without one on the gates at Sluice Lane. She owns a house in Cinder Lane, which is 40 metres above the sea.',
    body: `
<p>When <a href="/news/harbour/the-night-the-water-stopped-short">the water stopped</a> at 5.79 metres last year I was standing two steps above it with a torch, and I cheered like everyone else. I should like to take some of that back.</p>
<p>Since then I have heard it said, by people who ought to know, that the defences <q>held</q>. They were not tried. Water which stays below the top of a wall has not been stopped by the wall. The quay is at 5.90. What stopped the river at 5.79 was that the middle of a storm crossed the coast at Hallin Bay at two in the morning, at the top of our tide. Had it crossed twelve hours earlier, on the tide before, which was 9 centimetres higher by the table, we should have had 5.88. Had it travelled twenty kilometres farther south the wind would have given us not 16 centimetres but 39, and we should have had 6.02. We know 6.02. It is on a brass plate in Lantern Row, at the height of my chin.</p>
<h2>A sum anybody can do</h2>
<p>From the records since 1931, allowing for the rise of the sea, I find that a level of 5.90 or more is to be expected about once in 24 years. People hear that and think that they are owed 24 years. But it is a matter of dice, not of turns. The chance that it does <em>not</em> happen in any one year is 23 in 24. That it does not happen in ten years is that number multiplied by itself ten times, which is 65 in a hundred. So the chance of a flood within the next ten years is about one in three. If I told you that your house had one chance in three of burning by then, you would not speak of margins.</p>
<p>And the sea is still rising. Four centimetres since 2009 do not sound like much. Add four more and the once in 24 years becomes once in 17, without a single storm’s being any worse.</p>
<h2>What I would do, and what it costs</h2>
<p>There are three things to be done, and the first two are cheap.</p>
<p>The first is to close the gap behind the chandlers’. For 140 metres there the river wall is at 5.80, not 5.90. It was one centimetre from going over last year, and nobody was watching it, because it does not look low. Thirty centimetres of wall there would cost $210,000.</p>
<p>The second is to rehearse. The wardens did well. They had, however, eleven hours’ warning, and the first of them were daylight. In 2018 there were five. A night exercise with five hours’ notice costs some overtime and a good deal of grumbling.</p>
<p>The third is to raise the fish quay and Custom House quay to 6.40. I put it at $11 million, and it will be said that the town has a bridge to pay for. So it has. But the order in which one mends things ought to be settled by what happens if one does not. Without a bridge Port Ellery is slow. Without a quay it is wet, and 214 families have told me which they prefer.</p>
<blockquote class="pull"><p>Water which stays below the top of a wall has not been stopped by the wall.</p></blockquote>
<p>I do not say this to frighten anybody. I have lived by this river for thirty years and swim in it. I say it because a near miss is the only kind of warning that comes free of charge, and we have had ours. The next will be sent with an invoice.</p>
`,
  },
  {
    slug: 'nine-words-for-mud',
    label: 'opinion',
    section: 'opinion',
    tags: ['tides', 'sallow-marsh'],
    authors: ['walter-finch'],
    headline: 'Nine words for mud',
    standfirst: 'A visitor asked what we call it. I had to ask him which.',
    hoursAgo: 744,
    picture: { name: 'salt-marsh', caption: 'Pudge, slub and a little hover, at low water.' },
    body: `
<p>A lady from the college came down to the Hard with a machine for recording, and asked what the local word was for mud. I said that she would have to be more particular. She put a fresh battery in.</p>
<p>I gave her these. I had them from my uncle Jabez, who raked cockles, and he from people who had no other subject.</p>
<ul>
<li><strong>Slub</strong> is what is left on the steps when the tide has gone. You can wash it off.</li>
<li><strong>Pudge</strong> is slub that has been stood in.</li>
<li><strong>Ooze</strong> is for visitors and poets.</li>
<li><strong>Blue</strong> lies under the rest. It has no air in it, and smells of the beginning of the world. Anchors love it.</li>
<li><strong>Hover</strong> looks like a bank and is not. A bird can walk on it. You cannot.</li>
<li><strong>Pan</strong> is the top of the marsh in a dry spell, when it cracks into plates. My sister used to lay a tea with them.</li>
<li><strong>Warp</strong> is mud on its way somewhere, in the water, so that you cannot see the oar. We are to be glad of warp. It is what the marsh is built of.</li>
<li><strong>Sleech</strong> you could once sell. They spread it on fields.</li>
<li><strong>Mother</strong> is the kind that keeps your boot.</li>
</ul>
<p>She wished to know whether the words were still in use. I said that I used them. She said yes, but did I use them to anybody, and I found that I had to think about that.</p>
<p>The last person to whom I said <em>hover</em> and who knew what I meant was Ambrose Pell, out at the light. He had walked on to some in 1963, or very nearly. We were speaking of a councillor.</p>
<p>A word goes when the thing no longer matters. If you step in mud twice a year, <em>mud</em> will do, and you can spend your other words on the things that you do step in. I gather that the young have a great number for different sorts of embarrassment. That is as it should be. But there is going to be a business about the channel soon, and dredging, and men will sit round a table and say <em>silt</em>. It is a clean little word. It sounds like something in a packet. They will be able to say <q>sixty thousand cubic metres of silt</q> without feeling it go over the tops of their boots.</p>
<p>I should like one of them to say, just once: is that blue, or is it hover? Because you can build on the one.</p>
<p>The lady thanked me, and went back along the Hard, very pleased, in white shoes. I called out to her. It was the right word, too. She turned round and asked me how it was spelt.</p>
`,
  },
]

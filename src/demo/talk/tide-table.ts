import { said, to, type DemoComment } from './voices.ts'

/** A hundred and twenty comments on “Everything the tide table knows”. */
export const underTheTideTable: DemoComment[] = [
  said(
    'odile',
    'Forty years on the ferry and I never knew why the morning boat gets the better landing in March. Thank you. I have cut this out for the kitchen, next to the book.',
    {
      likes: 23,
      isPicked: true,
      answers: [
        to(
          'bertram',
          'Next to the book? On the same nail?',
          to(
            'odile',
            'The nail holds. It held the 1987 one for eleven years.',
            to(
              'bertram',
              'A table that is eleven years old is wrong by about an hour and a quarter.',
              to(
                'odile',
                'So was my late husband. One allows for it.',
                said('mim', 'This is the best thing I have read here in a month.', {
                  likes: 9,
                  answers: [to('bertram', 'I withdraw my remark about the nail.')],
                }),
              ),
            ),
          ),
        ),
        to('hana', 'The ferry office used to give the book away at Christmas. They stopped when it went to four dollars.'),
      ],
    },
  ),
  said(
    'skipper',
    'The book is right and the wind is right and they do not talk to each other. I put the _Constance_ on the sand in 1994 with the yellow book open on the chart table. It said 1.90. There was 1.40, because it had blown off the land for two days. The article says so in one line; it should be on the cover.',
    {
      likes: 18,
      isPicked: true,
      answers: [
        said(
          'ines',
          'It was on the cover until 1978: “Heights are those of still weather”. The board took it off to make room for its crest. I have the old cover here and will ask why.',
          {
            likes: 16,
            answers: [
              to('skipper', 'You will be told it is in the small print on page three. It is. I have the bruise.'),
              to('leif', 'A crest! Of course it was a crest.'),
            ],
          },
        ),
        to(
          'tam',
          'How much does a day of off-shore wind take off, as a rule of thumb?',
          to(
            'skipper',
            'Ten centimetres for a force five, if it lasts a tide. Thirty for a gale. After that I stayed in.',
            to(
              'priya',
              'Pressure as well. One hectopascal is about a centimetre, the other way round. A good high will take fifteen off by itself.',
              to(
                'tam',
                'So in a high with an east wind I could lose half a metre and the book would say nothing?',
                to(
                  'priya',
                  'Exactly that. In January it happened on three days out of thirty-one.',
                  to('skipper', 'Four. I counted.'),
                ),
              ),
            ),
          ),
        ),
      ],
    },
  ),
  to(
    'pike',
    'All this for four dollars and my telephone does it for nothing.',
    to('ruairi', 'Your telephone gets it from the same 37 numbers. Somebody still has to stand at the well and measure.'),
    to('dorothea', 'Mine told me last week that Port Ellery has no coast.'),
    to('pike', 'Fair. Mine once sent me up the Wend to a car park.', to('weir', 'That is my car park. You were not the first.')),
  ),
  said(
    'mbongo',
    'I teach at Farside Primary and every spring we let Year 5 draw the curve from the book and then go and look at the steps with a stick. They are never out by more than the width of a hand, and they are insufferable for a week.',
    {
      likes: 15,
      answers: [
        to('wren', 'I was one of those children. I still have the stick.'),
        to('mbongo', 'Wren! You were out by two hands. It is in the register.'),
        to(
          'dov',
          'What do you use for the zero? The brass mark or the lowest step?',
          to('mbongo', 'The brass mark, since the steps were mended. Before that we argued.'),
        ),
      ],
    },
  ),
  said(
    'priya',
    'One small thing. The table gives S2 as a third of M2, and 0.61 is a third of 1.82, so that is right here, but it is not a rule: it depends on the place. On the far side of the bay it is nearer to a quarter.',
    {
      isEdited: true,
      likes: 7,
      answers: [
        to(
          'ines',
          'You are right, and it says “here” in the article for that reason, but it is easily missed. I have asked the desk whether it should be plainer.',
        ),
        to('anselm', 'I missed it.'),
        to('imogen', 'So did I, and I was looking for it.'),
      ],
    },
  ),
  to(
    'greta',
    '> The ferry uses the lower landing on Farside when the level is under 1.60 metres.\n\nIt says so. I have waited at the upper one three times this month at 1.52 with nobody there to tell me. The better shoes were ruined.',
    to('flint', 'There is a board on the upper landing that is turned by hand. The hand goes home at six.'),
    to(
      'greta',
      'Then it is a board for people who come home at five.',
      to(
        'tunde',
        'Put a float and a flag on it. The infants could build one.',
        to(
          'cobb',
          'Two quotations were asked for in 2019. The cheaper was $11,000.',
          to(
            'tunde',
            'For a flag?',
            to(
              'cobb',
              'For a flag, a float, a consultation and a railing.',
              to('greta', 'I will hold the flag for half of that.'),
            ),
          ),
        ),
      ),
    ),
    to('hana', 'Ask the landing master for the sheet with the changeovers. It is free and it fits in a purse.'),
  ),
  said('holt', 'Am I alone in thinking $2,400 a year is a lot for checking sums that a machine does in a second?', {
    likes: 3,
    answers: [
      to('esme', 'It is not for the sums. It is for saying “no” once in twenty years and being right.'),
      to(
        'lucian',
        'The disclosure is at the foot of the article, where anybody can hold it against her. I wish the board were as plain about its own fees.',
      ),
      to(
        'holt',
        'I did not say she was not honest. I said it was a lot.',
        to(
          'esme',
          'That is two hundred a month. The crest on the cover cost more.',
          to('holt', 'Now _that_ I would like to see a table of.'),
        ),
      ),
      to(
        'samuel',
        'The board’s fees and expenses are public, and we printed all of them in May: see “Where a hundred dollars of rate goes”. The crest is not in it. We have asked.',
        to('holt', 'Thank you. I had not seen it.'),
      ),
    ],
  }),
  said(
    'marsh',
    'For the marsh it is not the height but how long the water stays. An hour at 4.80 does more than a minute at 5.10. No book gives that and every creek knows it.',
    {
      likes: 11,
      answers: [
        to('yusuf', 'Could you not read it from the curve? The time above a level is in there.'),
        to('marsh', 'In still weather, yes. The creeks have not had still weather since 2011.'),
        to(
          'ola',
          'We do exactly this at home: a line for the top and a bar for how long. It takes twice the paper.',
          to(
            'marsh',
            'Send me one? I would pin it up in the hide.',
            to('ola', 'With pleasure. It is in Norwegian, but water is water.'),
          ),
        ),
      ],
    },
  ),
  to(
    'nan',
    'My grandmother was married by that book. The church is on the far side, and the bride’s party had to be over by ten past eleven or wait for the evening.',
    to('mim', 'And was she?', to('nan', 'Eight minutes past. There is a photograph. Her hem is wet.')),
    to(
      'siobhan',
      'The article says “most of our funerals”. Ours too. The bearers will not take the slip at low water and I would not ask them.',
      to('nan', 'Nor should you. It is the weed.'),
    ),
  ),
  to(
    'cobb',
    'Who owns the numbers? If the board measures them with our rate, they ought to be ours to print.',
    to(
      'lucian',
      'The heights are published. The _constants_ are not: they are “the property of the Board”, says the inside cover, in capitals.',
    ),
    to(
      'anselm',
      'Somebody could work them out again from the heights. It is only least squares.',
      to(
        'priya',
        'It is only least squares and nine years of evenings. I have done it for my own pleasure and got M2 to within a millimetre. How it is done is explained at https://en.wikipedia.org/wiki/Theory_of_tides, without the evenings.',
        to(
          'anselm',
          'Would you publish it?',
          to(
            'priya',
            'I would rather the board did. It costs them nothing and it is the third time of asking.',
            said('cobb', 'Then let us ask a fourth time, together. I will bring it up at the meeting on the ninth.', {
              likes: 12,
            }),
          ),
        ),
      ),
    ),
    to('imogen', 'You cannot own a fact about the moon.'),
  ),
  said(
    'baker',
    'I get up by it, and I am not in the article. Bread for the early boat has to be out of the oven fifty minutes before she sails, and she sails by the water from October on. So: high water, less an hour ten, less the proving. I have done that sum half asleep for nineteen years.',
    {
      likes: 20,
      answers: [
        to('odile', 'And never once late. I can vouch for it.'),
        to(
          'ruairi',
          'This is why the rolls are warmer at springs?',
          to('baker', 'It is why they are warmer when the boat is _early_. Springs is flour prices.'),
        ),
        to(
          'esme',
          'Please, somebody, write that article.',
          said('ines', 'I have my coat on.', {
            likes: 14,
            answers: [to('baker', 'The door is open from ten to four. In the morning.')],
          }),
        ),
      ],
    },
  ),
  to(
    'leif',
    'The picture of the harbour at dawn is very fine. Who took it?',
    to('dov', 'It is on the credit, under the picture. Drawn, not taken.'),
    to('leif', 'So it is. I must clean the screen.'),
  ),
  said('dorothea', 'This comment said what I think of the Harbour Board and I thought better of it.', {
    isRemoved: true,
    answers: [to('hana', 'I had only just agreed with you!'), to('skipper', 'A pity. I was taking notes.')],
  }),
  to(
    'weir',
    'High water nearly an hour late at the weir: yes. And in a wet spring the river holds it up for longer still. My cellar keeps its own table on the wall, in pencil, since 1971.',
    to(
      'yusuf',
      'Would you let somebody copy it? Fifty years of a cellar is better than most gauges.',
      to('weir', 'If they bring their own boots.', to('priya', 'I have boots.')),
    ),
  ),
  said(
    'tunde',
    'If you want to see the clock with five hands turn, there is one in the library, on the stairs, made by the boys of the trade school in 1934. Number 12 Wharf Lane, ask for Mrs Adebayo on 555 0142, she has the key and likes to be asked.',
    {
      redacted: ', ask for Mrs Adebayo on 555 0142,',
      likes: 6,
      answers: [
        to(
          'nell',
          'We took a name and a telephone number out: the lady may like to be asked, but not by everybody. The library will let you in from Tuesday to Friday.',
        ),
        to('tunde', 'Quite right, sorry. I was carried away by the brass.'),
      ],
    },
  ),
  to(
    'lucian',
    'A request: print the neaps in another weight. I have set out for the mud on a neap by mistake more often than I would like to say here.',
    to('marsh', 'How often?', to('lucian', 'I said I would not like to say.')),
  ),
  to(
    'imogen',
    'What happens to the book when the sea is eleven centimetres higher? Is it simply added to every line?',
    to(
      'ines',
      'Nearly. The zero stays and the mean moves, so each line goes up by the same, and the small hands change a little because the bay is deeper. Professor Morrow wrote about what that does to the quays in “Eleven centimetres is not a margin”.',
      to(
        'imogen',
        'Thank you. I read it twice. I have moved the piano.',
        to('mim', 'Upstairs?', to('imogen', 'To my sister’s.')),
      ),
    ),
  ),
  to(
    'ola',
    'In my town the tide is forty centimetres and nobody gets up for it. I read this with envy.',
    to('bertram', 'Come in March. Bring a coat. You may have mine, since the nail is taken.'),
    to('odile', 'Bertram.'),
  ),
  said('anselm', 'Short and to the point: best thing in the paper this year.', { likes: 8 }),
  to(
    'yusuf',
    'A question for whoever knows. Why are there 706 high waters and 705 low? Does one get lost?',
    to('dov', 'The year begins in the middle of one.'),
    to(
      'yusuf',
      'Of course it does. I feel better and a little foolish.',
      to('priya', 'Don’t. In 2028 it is 706 and 706 and I shall have to look it up myself.'),
    ),
  ),
  said(
    'wren',
    'I learnt to swim by that book. My father would not let us in on the ebb, and we were not allowed to ask him: we had to look it up.',
    { likes: 13, answers: [to('siobhan', 'Ours pinned it inside the bathroom door, at the height of a six-year-old.')] },
  ),
  to(
    'flint',
    'The buses go by it too, in a way. When the slip road floods we go round by Coldharbour Lane, and the drivers have a list from the yellow book. It is on graph paper. You will have heard about my graph paper.',
    to('greta', 'The whole town has heard about your graph paper, Obadiah.'),
  ),
  to(
    'esme',
    'I should like to know what becomes of the book when nobody will print it. Four dollars, 2,300 copies: that does not pay for a gauge.',
    to('cobb', 'The gauge is paid for by the dues. The book pays for the paper it is on, and the nail.'),
    to('holt', 'Then we agree on something, Mr Cobb. Let us both sit down.'),
  ),
  to(
    'tam',
    'Where does one buy it now? The shop in Chandler Street is sold out until the new one.',
    to('cobb', 'The board’s office has forty under the counter. You have to ask.'),
    to('tam', 'I asked. I have one. It is very yellow.'),
  ),
  to(
    'siobhan',
    'We should thank whoever made fast that ferry with half a metre missing. I was aboard.',
    said('ines', 'So was I, at the other end of the rope. Thank you.', { likes: 10 }),
  ),
  to(
    'dov',
    'I have read the whole of the book, line for line, because of this article. The best line is the last: “Here ends the year; the water does not.”',
  ),
  said('mim', 'I came for the tides and stayed for the comments.', { likes: 17 }),
]

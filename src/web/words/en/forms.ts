/** What every form of a reader has, and where letters are ended. */
export const forms = {
  // Forms of readers
  'form.address': 'Your mail address',
  'form.noAddress': 'This is no mail address. It should look like name@example.org.',
  'form.mailed': 'Look in your mail',
  'form.trapped': 'Something was filled in that people don’t see. Here is the form anew: please send it again without that.',
  'form.forged': 'This form didn’t come from a page of ours. Here it is anew, with what you typed: please send it again.',
  'form.old': 'The page you wrote on was some days old. Nothing is lost: please send it again.',
  'form.trap': 'Leave this empty',

  // Where letters are ended
  'ending.ask': 'No more of these letters?',
  'ending.askText': 'One press ends them at once. Nothing has changed yet.',
  'ending.press': 'End these letters',
  'ending.over': 'You get no more of these letters',
  'ending.overText': 'It is done: none will come any more, unless one is on its way already.',
  'ending.keep': 'That was a mistake: keep sending',
} as const

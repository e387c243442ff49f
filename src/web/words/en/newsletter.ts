/** The newsletter’s list. */
export const newsletter = {
  // The newsletter's list
  'newsletter.name': 'Your name, if you like',
  'newsletter.subscribe': 'Subscribe',
  'newsletter.promise': 'You confirm by mail; one click ends it.',
  'newsletter.description': '{title}, the newsletter of {name}',
  'newsletter.how':
    'We write to this address once, to ask whether it was you. You are on the list from when you say yes, and off it with one click in any letter. The address is used for nothing else.',
  'newsletter.longName': 'A name of at most {most} characters, please.',
  'newsletter.tooFast':
    'That was often, from where you are. Please wait {minutes, plural, one {a minute} other {# minutes}}, and press again.',
  'newsletter.askedText':
    'If this address is not on the list yet, a letter is on its way to it. Press the button in it within seven days, and you are subscribed.',
  'newsletter.askedMissing':
    'Nothing there after some minutes? Look among the unwanted mail. We don’t write twice to an address that has not answered.',
  'newsletter.mine': 'Your newsletter',
  'newsletter.mineOn': 'You get {title} at {email}.',
  'newsletter.mineWaits': 'You are not subscribed yet: press the button in the letter we sent to {email}.',
  'newsletter.mineOff': 'You don’t get {title}.',
  'newsletter.mineEnd': 'End it',
  'newsletter.mineBegin': 'To the form',
  'newsletter.mineWho':
    'To see whether you get the newsletter, {signIn}. To end it, press the link at the foot of any letter: that needs no account.',
  'newsletter.mineSignIn': 'sign in with your mail address',
  'newsletter.back': 'To the front page',
  'newsletter.waiting': 'Subscribe to the newsletter',
  'newsletter.kept': 'That you get the newsletter, the name you gave for it, and when and by what words you agreed',
  'newsletter.keptWhy': 'To send it to you, and to be able to show that you asked for it',
  'newsletter.keptFor': 'Until you erase your account; what was never confirmed, eight days',
  'newsletter.keptNetwork': 'A code made of the network from which you subscribed',
  'newsletter.keptNetworkWhy': 'To show that you asked for it, and to stop floods',
  'newsletter.keptNetworkFor': '30 days',
} as const

/** The commonest passwords of lists that were stolen, of those that are long enough for us, or become so with a few numbers or signs. In lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passwords passwort password1 passw0rd p@ssword p@ssw0rd pa$$word pa$$w0rd passwordpassword mypassword yourpassword thepassword
  newpassword changepassword changeme changemenow changethis letmein letmeinnow letmeinplease pleaseletmein opensesame welcome
  welcomeback welcometo welcomehome administrator administration adminadmin superadmin admin root rootroot toor sysadmin user
  username usernamepassword guest guestguest login loginlogin secret topsecret secretpassword supersecret defaultpassword default
  temporary temporarypassword testtest testtesttest testpassword testing testing123 tester123 qwerty qwertyuiop qwertyqwerty
  qwerty123456 qwertyuiop123 qwertyasdfgh qwerty12345678 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsxedcrfv qazwsxedc asdfghjkl asdfghjklzxc
  asdfasdfasdf zxcvbnm zxcvbnmasdfg zxcvbnm123456 q1w2e3r4t5y6 q1w2e3r4t5y6u7 1q2w3e4r5t6y 1q2w3e4r5t6y7u a1b2c3d4e5f6 a1s2d3f4g5h6
  abc123abc123 abcd1234abcd abcdefghijkl 123abc123abc 123qwe123qwe 123456qwerty 123456789abc 12345qwert 1234qwerasdf
  qwer1234qwer 112233445566 123123123123 123321123321 147258369 147258369000 159357159357 741852963000 789456123000 987654321000
  000000000000 111111111111 121212121212 123456123456 123456789 1234567890 12345678910 123456789012 1234567891011 123456789123
  iloveyou iloveyousomuch iloveyouforever iloveyoubaby iloveyou2 ilovemyself ilovemyfamily ilovejesus ilovegod iloveme ihateyou
  jesuschrist jesusislord jesuslovesme jesussaves godisgood godisgreat godislove praisethelord blessed
  sunshine sunshine123 princess princess123 football footballplayer football1 baseball basketball basketball1 superman spiderman
  ironman batman batmanandrobin starwars starwarsfan pokemon pokemonmaster harrypotter lordoftherings gameofthrones minecraft
  masterofthe master dragon dragonball dragonballz monkey monkeymonkey shadow michael jennifer jessica charlie
  liverpoolfc manchesterunited manchester chelseafc arsenalfc realmadrid barcelona fcbarcelona juventus
  trustno1 trustnoone whatever whateverwhatever whatthefuck whatthehell fuckyou fuckyoufuckyou fuckyoubitch fuckthis asshole
  computer computers internet microsoft microsoftwindows windows macintosh samsung samsunggalaxy google googlegoogle facebook
  facebookfacebook instagram youtube twitter linkedin linkedinlinkedin yahoo wordpress ghost
  christopher elizabeth alexander alexandra katherine samantha anthony benjamin nicholas victoria
  summertime summer winter autumn spring january february september october november december monday friday holiday
  beautiful beautifulgirl butterfly butterfly1 chocolate cheesecake strawberry watermelon unbelievable imagination happybirthday
  babygirl babyboy sweetheart honeybunny lovelove lovelovelove lovelife loveyou loveyouforever forever foreverandever
  correcthorsebatterystaple correct horse battery staple theworldisyours helloworld hellohello hellothere hello goodmorning
  goodnight goodbye thankyou thankyouverymuch nopassword nothing nothing123 noaccess accessdenied access accesscontrol
  mustang corvette ferrari lamborghini harleydavidson porsche motorcycle metallica slipknot rollingstones pinkfloyd
  newsroom newspaper journalist editor publisher broadsheet pressroom`.split(/\s+/),
)

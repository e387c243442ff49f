import type { DemoPage } from './town.ts'

export const pages: DemoPage[] = [
  {
    slug: 'about',
    headline: 'About the Lantern',
    standfirst: 'A newspaper for a town of 41,000 people, owned by a trust and paid for by those who read it.',
    body: `
<p>The Port Ellery Lantern has reported on Port Ellery, its river and its council since 2009. The <cite>Ellery Advertiser</cite> had closed the year before, after 122 years, and for five months nobody sat on the press bench. Three votes were taken in that time which are still being paid for. Mara Lindqvist, who had been the <cite>Advertiser</cite>’s last sub-editor, began with a borrowed room, a telephone and 211 people who had promised $5 a month.</p>
<p>We are eight now. We publish here every day, and on paper once a week.</p>
<h2>Who owns it</h2>
<p>A trust, with five trustees, none of whom may hold public office or advertise. The Lantern cannot be sold. The trustees appoint the editor and approve the accounts; what is printed is the editor’s business alone.</p>
<h2>Who pays</h2>
<p>Readers, chiefly: about four dollars in five. The rest is advertising, the sale of the printed edition and a few sponsored articles, each marked as such wherever it appears. Once a year we publish <a href="/news/how-the-lantern-pays-for-itself">what came in and what went out</a>, with the names of those who gave most.</p>
<p>Nothing here is behind a wall. If you can pay, somebody else reads.</p>
<h2>What the labels mean</h2>
<ul>
<li><strong>News</strong> is what happened, as far as we could establish it.</li>
<li><strong>Analysis</strong> is what it means, with the working shown.</li>
<li><strong>Opinion</strong> is argument, by the person who signs it.</li>
<li><strong>Interview</strong> is a conversation, shortened but not rearranged.</li>
<li><strong>Review</strong> is one person’s judgement, and we paid for the ticket.</li>
<li><strong>Sponsored</strong> is an advertisement in the form of an article. No reporter works on it.</li>
</ul>
<p>Pieces from elsewhere carry the name of where they come from: <em>Via Coastwire</em>, or the reporter and the broadcaster.</p>
<hr>
<p><small>Port Ellery is an invented town, and the Lantern is the demonstration newspaper of Broadsheet, a system for independent newsrooms. All persons, companies and events in it are fictional.</small></p>
`,
  },
  {
    slug: 'contact',
    headline: 'How to reach us',
    standfirst: 'By letter, by telephone, by post box, or at the door of 12 Chandler Street.',
    body: `
<p>The door at 12 Chandler Street is open from eight until six on working days, and on Saturdays until noon. Ring twice: the bell is the old one, and the first pull only clears its throat.</p>
<ul>
<li><strong>News:</strong> <a href="https://lantern.example/contact">newsroom@lantern.example</a></li>
<li><strong>Corrections:</strong> corrections@lantern.example. These are read first.</li>
<li><strong>Letters for print:</strong> letters@lantern.example, up to 250 words, with your name and your street.</li>
<li><strong>Gifts and subscriptions:</strong> readers@lantern.example</li>
<li><strong>Advertising:</strong> advertising@lantern.example. This desk is not in the newsroom and cannot help you with a story.</li>
</ul>
<h2>If it has to stay between us</h2>
<p>Write to us on paper, without a return address, and put it through the green box in the yard, which has no camera. Do not use a computer or a telephone that belongs to your employer. Say how you know, and whether others know it too; that helps us to find a second source, without which we shall not print it. A reporter who has promised not to name you will not name you to the editor either, unless you agree.</p>
<h2>If it is about your comment</h2>
<p>A comment that has been held back or removed shows the reason to the person who wrote it, with a way to object. A second person then looks at it. Please use that before you write to us: it goes to somebody who can put the comment back.</p>
<h2>If you have a tide table for 1974</h2>
<p>The harbour master would like it returned.</p>
`,
  },
  {
    slug: 'ethics-and-corrections',
    headline: 'Ethics and corrections',
    standfirst: 'What we hold ourselves to, and what happens on this site when we fall short of it.',
    body: `
<h2>How we work</h2>
<ul>
<li>We ask those whom we criticise for an answer before we publish, and give them time to make one.</li>
<li>A fact that can hurt somebody needs two sources or one document.</li>
<li>A source is named unless there is a reason, and the reason is given.</li>
<li>Quotations are what was said. We leave out; we do not tidy.</li>
<li>We do not pay for information, and accept no gift that could not be eaten at one sitting.</li>
<li>Children under sixteen are named only with a parent’s consent and their own.</li>
</ul>
<h2>Where we stand in our own stories</h2>
<p>A writer with an interest in a subject, a relation, a former employer or a share, either leaves it to somebody else or says so in a disclosure at the article’s head. Our guest writers do the same. The Lantern supports no candidate.</p>
<h2>When we are wrong</h2>
<p>We say so in the article itself and say what was wrong. Every published version of an article is kept, and its history can be read by anyone, with the date of each change and the reason for it. There are three kinds.</p>
<ul>
<li><strong>Update:</strong> something has happened, or we have learnt more. What stood before was right when it was written.</li>
<li><strong>Correction:</strong> something was wrong. The note says what it was and, where we know, how it came about.</li>
<li><strong>Retraction:</strong> the article should not have been published. It stays at its address with a statement of why, and its text is no longer offered as true.</li>
</ul>
<p>A spelling mistake is mended without ceremony, but it too makes an entry in the record. The record is chained: each entry contains the fingerprint of the one before, so that nobody, including ourselves, can quietly change what we once said. For an example of all this at our expense, see <a href="/news/harbour/ferry-strikes-custom-house-steps">the ferry and the seventeen passengers</a>.</p>
<h2>Lists</h2>
<p>Where articles are put in order by a rule, the rule is stated beneath the list. Staff picks are chosen by a person, who is named, with a date and a reason.</p>
<h2>Complaints</h2>
<p>Write to corrections@lantern.example. The editor answers within three working days. If you are not content with her answer, the trustees will read both.</p>
`,
  },
  {
    slug: 'privacy',
    headline: 'Privacy',
    standfirst: 'You can read this newspaper without telling anybody, ourselves included, that you have done so.',
    body: `
<h2>When you read</h2>
<p>Reading sets no cookie. A page here is the same for everyone and asks nothing of any other company’s computer: the type, the drawings and the advertisements all come from our own. Advertisements are a picture and a link. They do not follow you, and we do not know who has seen them.</p>
<p>A film or another piece of somebody else’s site is shown first as a still picture with a button. Nothing is asked of that site until you press it. From then on its rules apply, and the box says whose they are.</p>
<p>We count how often an article is opened and how often it is shown in a list. These are numbers of times, not lists of persons.</p>
<h2>When you comment</h2>
<p>You give a name, which is published, and a mail address, which never is. The address is used to ask whether a comment is yours, and to tell you of others, if you ask for that. Each such letter has a link that ends it.</p>
<h2>When you subscribe to the newsletter</h2>
<p>We keep your address and the date on which you confirmed it. There are no hidden pictures in our letters to tell us that you have opened one. Leave with one click, at the foot of any of them.</p>
<h2>When you give</h2>
<p>You pay on the page of a payment provider. The number of your card does not pass through our computers. We keep the amount, the date and the address for your receipt, since the auditors and the tax office ask for them. Your name is published only if you tick the box that says so.</p>
<h2>Against abuse</h2>
<p>To stop floods of robots we limit how much may be sent from one network in a short time. For that the network address is looked at. It is not shown to anyone.</p>
<h2>Signing in</h2>
<p>Nobody has to. A person who does is given one cookie, which keeps them signed in and does nothing else. Signing out removes it.</p>
<h2>Asking</h2>
<p>Write to readers@lantern.example and we shall tell you what we hold about you, correct it, or erase it. What must be kept for the accounts is kept for as long as the law says and no longer.</p>
`,
  },
]

import type { FeedSpec } from './spec';

export const DIGITAL_STRATEGY: readonly FeedSpec[] = [
  {
    url: 'https://api.theregister.com/api/v1/article?orderBy=published&site_id=2&remapper=rss',
    title: 'The Register',
    site: 'https://www.theregister.com/',
    format: 'rss',
    link: 'https://www.theregister.com/2026/11/{id}/{slug}/',
    quirks: ['nbsp', 'dc-creator'],
    news: `
2h | Council ditches mainframe after 41 years, keeps the coffee machine | Payroll for 9,000 staff ran on the old iron until Thursday night, and nobody was paid twice | | Lindsay Marsh
4h | FerroVPN patches login bypass, tells admins to skip the weekend lie-in | Fix for CVE-2026-41877 is out & attackers are said to be looking | | Jessica Lowe
6h | Open source accounting suite wins over a third country's tax office | Estonia joins Portugal and Uruguay in sharing one code base | | Tobias Crane
10h | Datacenter heats municipal pool, swimmers complain it is too warm | Operator promises to train fewer models on Tuesdays | | Dan Robb
15h | Kernel developers agree on a spelling checker, at last | It took 19 years and one very patient maintainer | | Liam Prentice
21h | Who, Me? The printer that only worked when it rained | A tale of damp paper, static and one accidental hero | | Matthew Scribe
`,
  },
  {
    url: 'https://www.cio.com/feed/',
    title: 'CIO',
    site: 'https://www.cio.com/',
    format: 'rss',
    link: 'https://www.cio.com/article/{id}/{slug}.html',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
99h | How a regional bank retired 300 applications in a year | The trick was to switch each one off for a day and count who called. | | Maria Korol
101h | Five questions to ask before you sign a multiyear cloud deal | Exit costs come first, says a buyer of 20 years. | | Peter Sayles
110h | Architecture boards that say yes: lessons from three insurers | Reviews moved from the end of projects to the first week. | | Esther Shein-Cole
5d | CIO pay flattens as boards ask for shared targets | A survey of 700 firms finds fewer bonuses tied to budgets alone. | | Grant Gruber
6d | The case for a smaller data lake | One retailer deleted 60% of its tables and answered questions faster. | | Maria Korol
`,
  },
  {
    url: 'https://www.computerworld.com/feed/',
    title: 'Computerworld',
    site: 'https://www.computerworld.com/',
    format: 'rss',
    link: 'https://www.computerworld.com/article/{id}/{slug}.html',
    quirks: ['full-text', 'dc-creator', 'media-content', 'wordpress'],
    news: `
5h | Four-day week trial ends with more code shipped and fewer meetings | Twelve software firms will keep the schedule. | | Lucas Menno
9h | Office suites agree on one format for comments | A margin note made in one program now opens in the others. | | Howard Wenn
16h | How a hospital group moved 11,000 laptops in six weekends | Volunteers carried the old ones out on stretchers. | | Jon Golding
28h | Passkeys pass passwords at three big employers | Help desks report half as many lock-outs. | | Lucas Menno
3d | Why some firms pay staff to find duplicate software | The record so far is nine tools for one signature. | | Matt Hamlin
`,
  },
  {
    url: 'https://sloanreview.mit.edu/feed/',
    title: 'MIT Sloan Management Review',
    site: 'https://sloanreview.mit.edu/',
    format: 'rss',
    link: 'https://sloanreview.mit.edu/article/{slug}/',
    quirks: ['dc-creator', 'wordpress'],
    news: `
12h | The meeting that should have been a prototype | Teams that show instead of tell decide sooner. | | Lynda Farrow
2d | When to stop a digital project that is going well | Three signs that success has become a habit. | | George Wester
4d | Managers who teach spend less time correcting | A two-year study at six manufacturers. | | Amy Edmonton
`,
  },
  {
    url: 'https://gds.blog.gov.uk/feed/',
    title: 'Government Digital Service',
    site: 'https://gds.blog.gov.uk/',
    format: 'atom',
    link: 'https://gds.blog.gov.uk/2026/11/{slug}/',
    quirks: ['full-text', 'author'],
    news: `
20h | How we made one form out of fourteen | People who move house now tell government once, and we write about what broke on the way. | | Service Community
6d | Designing letters that people open | We tested envelopes for three months. | | Content Team
15d | What our bug bounty taught us in its first year | Most reports were small, and most of them were right. | | Security Team
`,
  },
];

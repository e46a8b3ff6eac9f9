/** Where whoever runs a server learns who asks, and whom to write to. RFC 2606 keeps this name free: it is to give way to the project's own before a release. */
const CONTACT = 'https://morning-briefing.example.org/';

/** What a request says of us where the reader wants it to (RFC 9110 §10.1.5). */
export const USER_AGENT = `MorningBriefing/0.1 (+${CONTACT})`;

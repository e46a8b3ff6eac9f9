import { answerSearches } from '@/lib/view/answer-search';

// A worker of the page: whatever is indexed or looked through here, the page stays as quick as ever.
answerSearches();

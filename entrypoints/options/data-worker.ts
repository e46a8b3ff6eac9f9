import { answerDataWork } from '@/lib/view/answer-data-work';

// A worker of the page: whatever is read or written here, the page stays as quick as ever.
answerDataWork();

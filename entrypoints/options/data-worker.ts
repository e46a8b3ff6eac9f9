import { answerDataWork } from '@/lib/view/answer-data-work';
import { learnEveryWord } from '@/lib/view/every-word';

// A worker of the page: whatever is read or written here, the page stays as quick as ever.
learnEveryWord();
answerDataWork();

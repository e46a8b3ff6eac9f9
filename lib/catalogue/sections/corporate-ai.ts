import type { CatalogueSection } from '../types';

export const corporateAi: CatalogueSection = {
  id: 'corporate-ai',
  emoji: '🏢',
  breadth: 10,
  feeds: [
    // The whole archive, over 1,200 items. openai.com/blog/rss.xml redirects here.
    { url: 'https://openai.com/news/rss.xml', title: 'OpenAI', language: 'en' },
    { url: 'https://deepmind.google/blog/rss.xml', title: 'Google DeepMind', language: 'en' },
    // Sends no validators.
    { url: 'https://blog.google/innovation-and-ai/technology/ai/rss/', title: 'Google', language: 'en' },
    // Answers 403 to user agents that do not look like a browser.
    { url: 'https://www.microsoft.com/en-us/research/feed/', title: 'Microsoft Research', language: 'en' },
    { url: 'https://aws.amazon.com/blogs/machine-learning/feed/', title: 'AWS', language: 'en' },
    { url: 'https://blogs.nvidia.com/feed/', title: 'NVIDIA', language: 'en' },
    // The whole archive, over 800 items, most without a description.
    { url: 'https://huggingface.co/blog/feed.xml', title: 'Hugging Face', language: 'en' },
  ],
};

import { generate } from 'selfsigned';

export type Certificate = { readonly key: string; readonly cert: string };

/** A certificate of our own, good for a day. Browsers and clients are told to accept it whatever the host's name is. */
export async function certificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'newsstand.test' }], { keySize: 2048 });
  return { key, cert };
}

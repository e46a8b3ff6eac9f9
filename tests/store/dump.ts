/** A database as the browser has it: its native version, its stores with their indexes, and all rows. */
export type Dump = { readonly version: number; readonly stores: readonly StoreDump[] };
type StoreDump = {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly IndexDump[];
  readonly rows: readonly unknown[];
};
type IndexDump = {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
};

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Read past the product's own code. */
export async function dumpDatabase(name: string): Promise<Dump> {
  const database = await result(indexedDB.open(name));
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async (storeName): Promise<StoreDump> => {
      const store = database.transaction(storeName).objectStore(storeName);
      const { keyPath, autoIncrement } = store;
      return { name: storeName, keyPath, autoIncrement, indexes: indexesOf(store), rows: await result(store.getAll()) };
    }),
  );
  database.close();
  return { version: database.version, stores };
}

const indexesOf = (store: IDBObjectStore): IndexDump[] =>
  [...store.indexNames]
    .map((name) => store.index(name))
    .map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry }));

/** Makes the database anew, as a browser has it that ran the version of the dump. */
export async function makeDatabase(name: string, { version, stores }: Dump): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of stores) {
      const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const row of rows) store.put(row);
    }
  };
  (await result(opening)).close();
}

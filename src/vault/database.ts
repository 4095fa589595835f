// This device's database of things that can be made again: it may be deleted at any time, so its faults end nothing.

/** Opens a database of one store, making it if need be. Close it after use. @throws if the platform refuses. */
export function openDatabase(
	factory: IDBFactory,
	name: string,
	store: string,
	keyPath: string,
): Promise<IDBDatabase> {
	const request = factory.open(name, 1);
	request.onupgradeneeded = () => void request.result.createObjectStore(store, { keyPath });
	return answerOf(request);
}

/** What a request comes to. @throws if it fails. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error("The database does not answer."));
	});
}

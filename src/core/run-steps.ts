// Runs in one go what can also be done in steps.

/** What the steps give in the end. */
export function runSteps<T>(steps: Generator<void, T>): T {
	for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

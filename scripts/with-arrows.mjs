// Writes the functions of a finished script as arrows, which minifiers leave as they are: 2 % less.
import { parse } from "acorn";

/**
 * The same script with functions as arrows. Declared ones come at the beginning of the function they are in: as functions are
 * known before the line that declares them, so are these. Left as they are: generators, named expressions, methods, and
 * functions that ask for `this` or `arguments` or are made with `new`.
 * @param code A script without imports.
 */
export function withArrows(code) {
	const made = new Set([...code.matchAll(/\bnew ([\w$]+)/g)].map(([, name]) => name));
	const mayBeArrow = ({ type, generator, start, end }) =>
		/^Function/.test(type) && !generator && !/\b(?:this|arguments|super)\b/.test(code.slice(start, end));
	const isDeclared = (node) =>
		node.type === "FunctionDeclaration" && mayBeArrow(node) && !made.has(node.id.name);

	const program = parse(code, { ecmaVersion: 2022, sourceType: "script" });
	const inOrder = nodesIn(program).sort((a, b) => a.node.start - b.node.start || b.node.end - a.node.end);
	const changed = inOrder.filter(({ node, parent, key }) => {
		if (node.type === "FunctionExpression")
			return node.id === null && mayBeArrow(node) && isValue(parent, key) && !made.has(parent.id?.name);
		return node.type === "BlockStatement" && /Function/.test(parent.type) && node.body.some(isDeclared);
	});

	/** The code between two places, with all that is changed in it. */
	function write(start, end) {
		let at = start;
		let text = "";
		for (const { node } of changed) {
			if (node.start < at || node.end > end) continue;
			const now = node.type === "BlockStatement" ? `{${writeBody(node)}}` : writeArrow(node);
			text += code.slice(at, node.start) + now;
			at = node.end;
		}
		return text + code.slice(at, end);
	}

	function writeBody({ body }) {
		const arrows = body.filter(isDeclared).map((node) => `${node.id.name}=${writeArrow(node)}`);
		const rest = body.filter((node) => !isDeclared(node));
		const texts = rest.map(({ start, end }) => write(start, end));
		const first = rest.findIndex(({ directive }) => directive === undefined);
		if (arrows.length > 0) texts.splice(Math.max(first, 0), 0, `const ${arrows.join(",")};`);
		return texts.join("");
	}

	function writeArrow({ async: isAsync, params, body }) {
		const [first] = params;
		const isName = params.length === 1 && first.type === "Identifier";
		const list = params.map(({ start, end }) => write(start, end)).join(",");
		const [only] = body.body;
		const value = body.body.length === 1 && only.type === "ReturnStatement" ? only.argument : null;
		const text = value ? write(value.start, value.end) : write(body.start, body.end);
		const isBare = value?.type === "SequenceExpression" || (value && text.startsWith("{"));
		const head = `${isAsync ? (isName ? "async " : "async") : ""}${isName ? list : `(${list})`}`;
		return `${head}=>${isBare ? `(${text})` : text}`;
	}

	return writeBody(program);
}

/** Whether an arrow may stand there without brackets. */
function isValue({ type, method, kind = "init" }, key) {
	if (type === "Property") return key === "value" && !method && kind === "init";
	return [
		"CallExpression.arguments",
		"VariableDeclarator.init",
		"ArrayExpression.elements",
		"ReturnStatement.argument",
	].includes(`${type}.${key}`);
}

/** All nodes of a tree, each with where it stands in its parent. */
function nodesIn(parent) {
	return Object.entries(parent)
		.flatMap(([key, value]) =>
			(Array.isArray(value) ? value : [value]).map((node) => ({ node, parent, key })),
		)
		.filter(({ node }) => typeof node?.type === "string")
		.flatMap((found) => [found, ...nodesIn(found.node)]);
}

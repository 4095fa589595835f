// Functions written as arrows do what they did.
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { withArrows } from "../../scripts/with-arrows.mjs";

/** What the script leaves in `out`. */
const run = (script: string): unknown => runInNewContext(`${script}\nJSON.stringify(out)`, { out: null });

describe("a script with its functions as arrows", () => {
	it.each<[string, string, string]>([
		["called before their line", "out=f(2);function f(n){return n+1}", "const f=n=>n+1;out=f(2);"],
		["with several parameters", "function f(a,b=2){return a*b}out=f(3);", "const f=(a,b=2)=>a*b;out=f(3);"],
		["that give an object", "function f(){return{a:1}}out=f().a;", "const f=()=>({a:1});out=f().a;"],
		[
			"that give the last of several values",
			"function f(){return 1,2}out=f();",
			"const f=()=>(1,2);out=f();",
		],
		[
			"with statements",
			"function f(a){if(a)return 1;return}out=f(1);",
			"const f=a=>{if(a)return 1;return};out=f(1);",
		],
		[
			"inside others",
			"function f(){return g();function g(){return 1}}out=f();",
			"const f=()=>{const g=()=>1;return g();};out=f();",
		],
		[
			"that wait",
			"async function f(a){return await a}out=typeof f(1).then;",
			"const f=async a=>await a;out=typeof f(1).then;",
		],
		[
			"behind a directive",
			'"use strict";function f(){return 1}out=f();',
			'"use strict";const f=()=>1;out=f();',
		],
		[
			"in classes",
			"class A{b(){return f();function f(){return 1}}}out=new A().b();",
			"class A{b(){const f=()=>1;return f();}}out=new A().b();",
		],
		["without a name", "out=[1].map(function(a){return a+1});", "out=[1].map(a=>a+1);"],
		["as values", "out={a:function(){return 1}}.a();", "out={a:()=>1}.a();"],
	])("%s", (_, script, arrows) => {
		expect(withArrows(script)).toBe(arrows);
		expect(run(arrows)).toEqual(run(script));
	});

	it.each([
		["a method", "out={a(){return 1},get b(){return 2}}.a();"],
		["one that calls itself by its name", "out=[3].map(function f(n){return n?f(n-1):0});"],
		["one that an operator stands before", "out=(null||function(){return 1})();"],
		["a generator", "function*f(){yield 1}out=[...f()];"],
		["one that is made with new", "function F(){}out=typeof new F;"],
		["one that asks for this", "function f(){return this.a}out=f.call({a:1});"],
		["one that asks for its arguments", "function f(){return arguments.length}out=f(1,2);"],
	])("leaves %s", (_, script) => {
		expect(withArrows(script)).toBe(script);
	});
});

// ITIL Version 5's product and service lifecycle: eight activities, described in our own words.
import { activity, exchanges } from "./preset.ts";
import type { ValueChain } from "./value-chain.ts";

/**
 * `transition` and `support` have the colours of ITIL 4's activities they come from,
 * so that notes written for one version look the same in the other; their icons tell them apart.
 */
export const itil5: ValueChain = {
	id: "itil5",
	name: "ITIL (Version 5) product and service lifecycle",
	activities: [
		activity(
			"discover",
			"Discover",
			"telescope",
			"#364fc7",
			"#a5b8ff",
			"Finds out what customers and users need, and which opportunities are worth taking.",
			"discovery",
		),
		activity(
			"design",
			"Design",
			"pencil-ruler",
			"#00696f",
			"#63e6be",
			"Shapes products and services so that they meet those needs.",
			"design and transition",
		),
		activity(
			"acquire",
			"Acquire",
			"shopping-cart",
			"#556000",
			"#c9dc5c",
			"Gets from others what is not made in house.",
			"acquisition",
		),
		activity(
			"build",
			"Build",
			"hammer",
			"#8f5200",
			"#ffd166",
			"Makes and tests the parts as specified.",
			"obtain/build",
			"obtain",
		),
		activity(
			"transition",
			"Transition",
			"arrow-right-left",
			"#00696f",
			"#63e6be",
			"Moves what is new or changed safely into use.",
		),
		activity(
			"operate",
			"Operate",
			"gauge",
			"#99400a",
			"#ffb37a",
			"Keeps products and services running as they should.",
			"operation",
			"operations",
		),
		activity(
			"deliver",
			"Deliver",
			"package-check",
			"#b5232b",
			"#ff9e94",
			"Brings the service to its users as agreed.",
			"deliver and support",
		),
		activity(
			"support",
			"Support",
			"life-buoy",
			"#b5232b",
			"#ff9e94",
			"Helps users when something does not work, or when they ask.",
		),
	],
	layout: {
		top: ["discover"],
		columns: [["design"], ["acquire", "build"], ["transition"], ["operate", "deliver"]],
		bottom: ["support"],
	},
	exchanges: exchanges({
		discover: { design: "needs and opportunities", acquire: "what others could supply" },
		design: { discover: "what is feasible", acquire: "specifications", build: "specifications" },
		acquire: { discover: "what the market offers", build: "components", operate: "services of suppliers" },
		build: { design: "what was learned in making", transition: "tested parts" },
		transition: {
			build: "faults found",
			operate: "new and changed services",
			support: "what users will meet",
		},
		operate: { design: "performance and limits", deliver: "a running service", support: "known faults" },
		deliver: { discover: "how value is felt", support: "users and agreements" },
		support: { discover: "what users ask for", build: "faults to mend", operate: "what to restore" },
	}),
};

// ITIL Version 5's product and service lifecycle: eight activities, described in our own words.
import type { ValueChain } from "./value-chain.ts";

/**
 * `transition` and `support` have the colours of ITIL 4's activities they come from,
 * so that notes written for one version look the same in the other; their icons tell them apart.
 */
export const itil5: ValueChain = {
	id: "itil5",
	name: "ITIL (Version 5) product and service lifecycle",
	activities: [
		{
			id: "discover",
			name: "Discover",
			aliases: ["discovery"],
			icon: "lucide-telescope",
			color: { light: "#364fc7", dark: "#a5b8ff" },
			purpose: "Finds out what customers and users need, and which opportunities are worth taking.",
		},
		{
			id: "design",
			name: "Design",
			aliases: ["design and transition"],
			icon: "lucide-pencil-ruler",
			color: { light: "#00696f", dark: "#63e6be" },
			purpose: "Shapes products and services so that they meet those needs.",
		},
		{
			id: "acquire",
			name: "Acquire",
			aliases: ["acquisition"],
			icon: "lucide-shopping-cart",
			color: { light: "#556000", dark: "#c9dc5c" },
			purpose: "Gets from others what is not made in house.",
		},
		{
			id: "build",
			name: "Build",
			aliases: ["obtain/build", "obtain"],
			icon: "lucide-hammer",
			color: { light: "#8f5200", dark: "#ffd166" },
			purpose: "Makes and tests the parts as specified.",
		},
		{
			id: "transition",
			name: "Transition",
			aliases: [],
			icon: "lucide-arrow-right-left",
			color: { light: "#00696f", dark: "#63e6be" },
			purpose: "Moves what is new or changed safely into use.",
		},
		{
			id: "operate",
			name: "Operate",
			aliases: ["operation", "operations"],
			icon: "lucide-gauge",
			color: { light: "#99400a", dark: "#ffb37a" },
			purpose: "Keeps products and services running as they should.",
		},
		{
			id: "deliver",
			name: "Deliver",
			aliases: ["delivery", "deliver and support"],
			icon: "lucide-package-check",
			color: { light: "#b5232b", dark: "#ff9e94" },
			purpose: "Brings the service to its users as agreed.",
		},
		{
			id: "support",
			name: "Support",
			aliases: [],
			icon: "lucide-life-buoy",
			color: { light: "#b5232b", dark: "#ff9e94" },
			purpose: "Helps users when something does not work, or when they ask.",
		},
	],
	layout: {
		top: ["discover"],
		columns: [["design"], ["acquire", "build"], ["transition"], ["operate", "deliver"]],
		bottom: ["support"],
	},
	exchanges: [],
};

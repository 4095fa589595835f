// The default chain: ITIL 4's six activities, described in our own words.
import { activity, exchanges } from "./preset.ts";
import type { ValueChain } from "./value-chain.ts";

/** Six activities; 28 of the 30 possible exchanges are named in the guidance, and listed here. */
export const itil4: ValueChain = {
	id: "itil4",
	name: "ITIL 4 service value chain",
	activities: [
		activity(
			"plan",
			"Plan",
			"flag",
			"#7a28cb",
			"#b197fc",
			"Gives everyone the same picture of vision, present state and direction, for all products and services.",
		),
		activity(
			"improve",
			"Improve",
			"trending-up",
			"#800b4c",
			"#f49ac8",
			"Keeps products, services and practices getting better, in every activity.",
			"continual improvement",
		),
		activity(
			"engage",
			"Engage",
			"users",
			"#0d4590",
			"#74c0fc",
			"Understands what stakeholders need and keeps good relations; all outside contact runs through it.",
		),
		activity(
			"design",
			"Design and transition",
			"pencil-ruler",
			"#00696f",
			"#63e6be",
			"Makes sure products and services keep meeting expectations of quality, cost and time.",
			"transition",
		),
		activity(
			"build",
			"Obtain/build",
			"hammer",
			"#8f5200",
			"#ffd166",
			"Has components ready when and where they are needed, as specified; all new resources come through it.",
			"obtain",
			"obtain or build",
		),
		activity(
			"deliver",
			"Deliver and support",
			"package-check",
			"#b5232b",
			"#ff9e94",
			"Runs services and helps users, as agreed and as stakeholders expect.",
			"support",
			"delivery and support",
		),
	],
	layout: { top: ["plan"], columns: [["engage"], ["design", "build"], ["deliver"]], bottom: ["improve"] },
	exchanges: exchanges({
		plan: {
			improve: "opportunities to improve",
			engage: "the portfolio and contract needs",
			design: "portfolio decisions, architectures and policies",
			build: "architectures and policies",
		},
		improve: {
			plan: "how the chain performs",
			engage: "initiatives and contract needs",
			design: "initiatives and service performance",
			build: "initiatives",
			deliver: "initiatives",
		},
		engage: {
			plan: "consolidated demand",
			improve: "stakeholder feedback",
			design: "requirements and contracts",
			build: "change and project requests",
			deliver: "user support tasks",
		},
		design: {
			plan: "news of changed services",
			improve: "performance and opportunities",
			engage: "contract needs",
			build: "specifications",
			deliver: "new and changed services",
		},
		build: {
			plan: "news of components",
			improve: "performance and opportunities",
			engage: "contract needs",
			design: "components",
			deliver: "components",
		},
		deliver: {
			improve: "performance and opportunities",
			engage: "finished tasks and contract needs",
			design: "service performance",
			build: "change requests",
		},
	}),
};

export declare const inlineConstructs: readonly string[];

export declare const PATIENCE_MS: number;
export declare const TEST_MS: number;

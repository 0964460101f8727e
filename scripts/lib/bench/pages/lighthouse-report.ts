/** Lighthouse 结果里用到的几样。 */
export interface LighthouseReport {
  readonly lhr: {
    readonly runtimeError?: { readonly message: string };
    readonly environment: { readonly benchmarkIndex: number };
    readonly categories: Readonly<
      Record<
        string,
        {
          readonly score: number | null;
          readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
        }
      >
    >;
    readonly audits: Readonly<Record<string, LighthouseAudit>>;
  };
  readonly artifacts: { readonly Trace: { readonly traceEvents: readonly TraceEvent[] } };
}

export interface LighthouseAudit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly RequestItem[] };
}

/** 网络请求那一项的一行。 */
export interface RequestItem {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

export interface TraceEvent {
  readonly name: string;
  readonly args: { readonly data?: { readonly type?: string; readonly isMainFrame?: boolean } };
}

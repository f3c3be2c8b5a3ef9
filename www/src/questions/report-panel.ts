// The panels that show a part of the report ask for the same whole of it.

import type { Report } from "../engine/types.js";
import { Panel } from "./panel.js";

export abstract class ReportPanel extends Panel<Report> {
  protected override question(): Promise<Report> {
    return this.ask<Report>("report");
  }
}

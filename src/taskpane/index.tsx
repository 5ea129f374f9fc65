import { createRoot } from "react-dom/client";
import { waitForCellEdit } from "../excel/wait-for-cell-edit";
import { PaneApp } from "./components/pane-app";
import { startOffice } from "./start-office";
import { thePane } from "./the-pane";

const element = document.getElementById("pane");
if (element) createRoot(element).render(<PaneApp pane={thePane} />);

void startOffice().then((start) =>
  start.kind === "ready" ? thePane.connect(waitForCellEdit(start.workbook)) : thePane.refuse(start.kind),
);

import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { validateReview, type ReviewValidation } from "../app/validate-review";
import { startOffice, type OfficeStart } from "./start-office";

function Pane({ start }: { readonly start: OfficeStart }) {
  const [validation, setValidation] = useState<ReviewValidation | null>(null);
  if (start.kind !== "ready") return <p>{start.kind}</p>;
  return (
    <FluentProvider theme={webLightTheme}>
      <h1>Review Workbook</h1>
      <Button appearance="primary" onClick={() => void validateReview(start.workbook).then(setValidation)}>
        Validate review
      </Button>
      <ul>
        {validation?.findings.map((finding, index) => (
          <li key={index}>{finding.message}</li>
        ))}
      </ul>
    </FluentProvider>
  );
}

const element = document.getElementById("pane");
if (element) void startOffice().then((start) => createRoot(element).render(<Pane start={start} />));

import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Takes a file that is dropped anywhere on the page; says so while one is held over it. */
export function DropTarget({ onDrop }: { readonly onDrop: (file: File) => void }) {
  const classes = useStyles();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onDrop(file);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onDrop]);

  return isOver ? <div className={classes.cover}>Drop a workbook to open it</div> : null;
}

const useStyles = makeStyles({
  cover: {
    position: "fixed",
    inset: 0,
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    opacity: 0.9,
  },
});

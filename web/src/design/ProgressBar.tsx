export interface ProgressBarProps {
  id: string
  /** What is under way, such as "Uploading photo.jpg". */
  label: string
  /** 0 to 100; missing while it cannot be known. */
  percent?: number | undefined
}

export function ProgressBar({ id, label, percent }: ProgressBarProps) {
  return (
    <div className="app-progress">
      <label className="app-progress__label" htmlFor={id}>
        {label}
      </label>
      <progress className="app-progress__bar" id={id} max={100} value={percent} />
      {percent !== undefined && <span className="app-progress__value">{`${Math.round(percent)}%`}</span>}
    </div>
  )
}

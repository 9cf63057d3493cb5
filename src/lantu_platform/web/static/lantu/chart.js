// An indicator over the years: levels above, growths below, on one axis of time. Colours come from the page's styles.
const place = document.getElementById("chart");
const data = JSON.parse(document.getElementById("chart-data").textContent);
const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(`--${name}`).trim();
const shades = [colour("green"), "#7a3d8f", "#b3712a", "#4a7c8c", "#8c4a5e"];

const panels = [...data.levels.slice(0, 1), ...data.growths.slice(0, 1)];
if (panels.length > 1) place.classList.add("with-growth");

const scopes = [...new Set(panels.flatMap((panel) => panel.lines.map((line) => line.scope)))];
const shade = (line) => (line.kind === "target" ? colour("blue") : shades[scopes.indexOf(line.scope) % shades.length]);

function series(line, panel) {
  return {
    type: "line",
    symbol: line.kind === "target" ? "emptyDiamond" : "circle",
    name: [data.words[line.kind === "target" ? "target" : "actual"], line.measure, line.scope].filter(Boolean).join(" · "),
    xAxisIndex: panel,
    yAxisIndex: panel,
    data: line.points.map((point) => ({
      value: [Number(point.x), Number(point.y)],
      symbol: line.kind === "target" ? "diamond" : "circle",
      symbolSize: line.kind === "target" ? 11 : 8,
      itemStyle:
        line.kind === "target" || point.status === "estimate"
          ? { color: colour("sheet"), borderColor: shade(line), borderWidth: 1.8 }
          : { color: shade(line) },
      point,
    })),
    lineStyle: { color: shade(line), width: line.joined ? 1.8 : 0, type: line.kind === "target" ? "dashed" : "solid" },
    itemStyle: { color: shade(line) },
    label: { show: line.points.length <= 8, position: "top", color: colour("soft"), fontSize: 11, formatter: ({ value }) => value[1] },
    labelLayout: { hideOverlap: true },
    emphasis: { scale: 1.3 },
    animation: false,
  };
}

const years = panels.flatMap((panel) => panel.lines.flatMap((line) => line.points.map((point) => Number(point.x))));
const range = { min: Math.floor(Math.min(...years)) - 1, max: Math.ceil(Math.max(...years)) + 1 };
const tall = panels.length > 1;
const chart = echarts.init(place, null, { renderer: "canvas" });

// How many lines the legend takes, by the widths that ECharts gives an entry: mark, gap, words, gap to the next.
function legendLines() {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `12px ${style.getPropertyValue("--sans")}`;
  const names = new Set(panels.flatMap((panel, index) => panel.lines.map((line) => series(line, index).name)));
  let lines = 1;
  let filled = 0;
  for (const name of names) {
    const width = 18 + 5 + pen.measureText(name).width + 10;
    if (filled && filled + width > place.clientWidth - 10) {
      lines += 1;
      filled = 0;
    }
    filled += width;
  }
  return lines;
}

// The plot begins below the legend, with room for the label of a point at its top.
function grids() {
  const top = 18 + 24 * legendLines();
  return tall
    ? [{ left: 12, right: 20, top, bottom: "42%", containLabel: true }, { left: 12, right: 20, bottom: 8, height: "24%", containLabel: true }]
    : [{ left: 12, right: 20, top, bottom: 8, containLabel: true }];
}

chart.setOption({
  textStyle: { fontFamily: style.getPropertyValue("--sans") },
  tooltip: {
    trigger: "item",
    renderMode: "richText",
    formatter: ({ seriesName, data: { point } }) => `${seriesName}\n${point.label}`,
  },
  legend: { top: 0, right: 0, itemWidth: 18, textStyle: { color: colour("soft"), fontSize: 12 } },
  grid: grids(),
  xAxis: panels.map((_, index) => ({
    type: "value",
    gridIndex: index,
    ...range,
    minInterval: 1,
    splitLine: { show: false },
    axisLabel: { formatter: (year) => String(year), showMinLabel: false, showMaxLabel: false, color: colour("soft"), hideOverlap: true },
    axisLine: { lineStyle: { color: colour("rule-strong") } },
    axisTick: { show: false },
  })),
  yAxis: panels.map((panel, index) => ({
    type: "value",
    gridIndex: index,
    name: panel.unit,
    scale: true,
    nameTextStyle: { color: colour("soft"), align: "left" },
    axisLabel: { color: colour("soft") },
    splitLine: { lineStyle: { color: colour("rule") } },
  })),
  series: panels.flatMap((panel, index) => panel.lines.map((line) => series(line, index))),
});
chart.on("click", ({ data: item }) => item?.point && location.assign(item.point.link));
addEventListener("resize", () => {
  chart.resize();
  chart.setOption({ grid: grids() });
});

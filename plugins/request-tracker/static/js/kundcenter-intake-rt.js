// Joins the panel and the ticket's page. Tokens come from RT's server; nothing secret is here.
(() => {
    const box = document.getElementById("kundcenter-intake");
    if (!box) return;
    const { intake, ticket, pages, failed, title } = box.dataset;
    let marked = null;

    const fail = () => {
        const line = document.createElement("p");
        line.setAttribute("role", "alert");
        line.textContent = failed;
        box.querySelector("p")?.remove();
        box.append(line);
    };

    const answer = async request => {
        const got = await fetch(request, { credentials: "same-origin", headers: { Accept: "application/json" } });
        if (!got.ok || !got.headers.get("Content-Type")?.startsWith("application/json")) throw new Error("no answer from RT");
        return got.json();
    };

    const context = async () => {
        try {
            const got = await answer(`${pages}/KundcenterIntake/Context?id=${encodeURIComponent(ticket)}`);
            box.querySelector("p")?.remove();
            return got;
        } catch (error) {
            fail();
            throw error;
        }
    };

    // The flag itself is with Intake already; a ticket that does not take the tag changes nothing in that.
    const mark = (kind, item) => answer(new Request(`${pages}/KundcenterIntake/Mark`, {
        method: "POST",
        body: new URLSearchParams({ id: ticket, kind, item: item ?? "" }),
    })).catch(() => {});

    const html = text => text.split(/\n{2,}/).map(part => {
        const paragraph = document.createElement("p");
        paragraph.textContent = part;
        return paragraph.outerHTML.replaceAll("\n", "<br />");
    }).join("");

    // As RT's own Reply does, with the text in place; posted, so that it stands in no address.
    const reply = text => {
        const rich = Boolean(window.RT?.Config?.MessageBoxRichText);
        const form = document.createElement("form");
        form.method = "post";
        form.action = `${pages}/Ticket/Update.html`;
        const fields = { id: ticket, Action: "Respond", UpdateContent: rich ? html(text) : text, UpdateContentType: rich ? "text/html" : "text/plain" };
        for (const [name, value] of Object.entries(fields)) {
            const field = document.createElement("input");
            Object.assign(field, { type: "hidden", name, value });
            form.append(field);
        }
        document.body.append(form);
        form.submit();
    };

    KundcenterIntake.mount(box, {
        intake,
        title,
        context,
        onCaptured: flag => { marked = flag.id; mark(flag.kind, flag.item); },
        onUndone: flag => { if (flag.id === marked) mark("", ""); },
        onInsertReply: reply,
    });
})();

package org.aigenlabs.cli.render;

import java.io.PrintStream;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.json.JsonWriter;

/** Standard output, in the form the user chose, and beside it what is talk on standard error. */
public final class Screen {
    private final World world;
    private final boolean json;

    public Screen(World world, boolean json) {
        this.world = world;
        this.json = json;
    }

    /** Prints {@code view} and flushes. */
    public void print(View view) {
        PrintStream out = world.streams().out();
        if (json) {
            out.print(JsonWriter.pretty(view.json()));
        } else {
            Page page = new Page(
                    Style.of(world),
                    Style.of(world, world.streams().asks()),
                    world.streams().columns(),
                    world.home(),
                    world.streams().shows());
            view.text(page);
            out.print(page.text());
            out.flush();
            world.streams().err().print(page.talk());
        }
        out.flush();
    }
}

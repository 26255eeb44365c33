package org.aigenlabs.schema.lock;

import java.util.Map;
import java.util.SortedMap;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.TreePath;

/** A lock as JSON, keys sorted by code point at every level. */
final class LockWriter {
    private LockWriter() {}

    static JsonObject json(Lock lock) {
        return Json.object()
                .put("lockVersion", Lock.FORMAT)
                .put("name", lock.name())
                .put("source", source(lock.source()))
                .put("version", lock.version())
                .put("commit", lock.commit().hex())
                .put("tree", lock.tree().hex())
                .put("trust", trust(lock.trust()))
                .put("files", files(lock.files()))
                .put("policies", policies(lock.policies()))
                .put("requires", Json.texts(lock.requires()))
                .build()
                .sorted();
    }

    private static Json source(Source source) {
        return Json.object()
                .put("url", source.url())
                .put("path", source.path())
                .put("ref", source.ref())
                .build();
    }

    private static Json trust(LockedTrust trust) {
        return Json.object()
                .put("level", trust.level())
                .put("signer", trust.signer())
                .put("introduction", trust.introduction())
                .build();
    }

    private static Json files(SortedMap<TreePath, LockedFile> files) {
        JsonObject.Builder json = Json.object();
        for (Map.Entry<TreePath, LockedFile> file : files.entrySet()) {
            json.put(file.getKey().text(), file(file.getValue()));
        }
        return json.build();
    }

    private static Json file(LockedFile file) {
        return Json.object()
                .put("blob", file.blob().hex())
                .put("mode", file.mode().octal())
                .build();
    }

    private static Json policies(SortedMap<TreePath, String> policies) {
        JsonObject.Builder json = Json.object();
        policies.forEach((path, policy) -> json.put(path.text(), policy));
        return json.build();
    }
}

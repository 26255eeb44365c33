package org.aigenlabs.installer.merge;

/** Merges texts of one kind. Laws: {@code merge(b,b,u)=u}, {@code merge(b,l,b)=l}, {@code merge(b,x,x)=x}, to the byte. */
@FunctionalInterface
public interface TextMerger {
    /** Merges what {@code local} and {@code upstream} each made of {@code base}; an empty base is none at all. */
    MergeResult merge(String base, String local, String upstream);
}
